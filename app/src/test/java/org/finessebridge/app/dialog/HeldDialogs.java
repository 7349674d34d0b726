package org.finessebridge.app.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dialogs that a test says users have. */
final class HeldDialogs implements CurrentDialogs {

    private final Map<String, Map<String, Dialog>> byUser = new LinkedHashMap<>();

    /** A dialog whose participants are given as device and state, in turn. */
    Dialog has(String loginId, String id, String callType, Object... participants) {
        return hasRenamed(loginId, id, callType, callType, participants);
    }

    /** As above, where the settings have another word for the callType. */
    Dialog hasRenamed(String loginId, String id, String word, String callType, Object... participants) {
        List<Participant> ends = new ArrayList<>();
        for (int i = 0; i < participants.length; i += 2) {
            String device = (String) participants[i];
            String type = device.startsWith("100") ? Participant.AGENT_DEVICE : "";
            ends.add(new Participant(List.of(), device, type, "", (ParticipantState) participants[i + 1], "", ""));
        }
        MediaProperties media =
                new MediaProperties(1, "", word, callType, "", "", List.of(), null, null, null, null, null, null);
        Dialog dialog = new Dialog("", "", id, null, media, "Voice", ends, DialogState.ACTIVE, "", Dialog.uri(id));
        put(loginId, dialog);
        return dialog;
    }

    void put(String loginId, Dialog dialog) {
        byUser.computeIfAbsent(loginId, user -> new LinkedHashMap<>()).put(dialog.id(), dialog);
    }

    @Override
    public @Nullable Dialog find(String id) {
        for (Map<String, Dialog> theirs : byUser.values()) {
            Dialog dialog = theirs.get(id);
            if (dialog != null) {
                return dialog;
            }
        }
        return null;
    }

    @Override
    public @Nullable Dialog find(String id, String loginId) {
        return byUser.getOrDefault(loginId, Map.of()).get(id);
    }

    @Override
    public List<String> usersOf(String id) {
        return byUser.keySet().stream().filter(user -> find(id, user) != null).toList();
    }

    @Override
    public List<Dialog> of(String loginId) {
        return List.copyOf(byUser.getOrDefault(loginId, Map.of()).values());
    }
}
