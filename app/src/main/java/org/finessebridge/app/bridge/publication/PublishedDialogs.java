package org.finessebridge.app.bridge.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.dialog.CurrentDialogs;
import org.finessebridge.app.dialog.Dialog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The snapshots of dialogs that other threads read: the bridge's thread alone writes them. */
@Component
public class PublishedDialogs implements CurrentDialogs {

    private final Map<String, List<Dialog>> byUser = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Dialog>> byId = new ConcurrentHashMap<>();

    @Override
    public @Nullable Dialog find(String id) {
        Map<String, Dialog> users = byId.get(id);
        return users == null ? null : users.values().iterator().next();
    }

    @Override
    public @Nullable Dialog find(String id, String loginId) {
        Map<String, Dialog> users = byId.get(id);
        return users == null ? null : users.get(loginId);
    }

    @Override
    public List<String> usersOf(String id) {
        return List.copyOf(byId.getOrDefault(id, Map.of()).keySet());
    }

    @Override
    public List<Dialog> of(String loginId) {
        return byUser.getOrDefault(loginId, List.of());
    }

    /** The dialog has entered that user's collection, or is another there. */
    void put(String loginId, Dialog dialog) {
        List<Dialog> dialogs = new ArrayList<>(of(loginId));
        int place = indexOf(dialogs, dialog.id());
        if (place < 0) {
            dialogs.add(dialog);
        } else {
            dialogs.set(place, dialog);
        }
        byUser.put(loginId, List.copyOf(dialogs));
        Map<String, Dialog> users = new LinkedHashMap<>(byId.getOrDefault(dialog.id(), Map.of()));
        users.put(loginId, dialog);
        byId.put(dialog.id(), users);
    }

    /** The dialog has left that user's collection. */
    void remove(String loginId, String id) {
        List<Dialog> dialogs = new ArrayList<>(of(loginId));
        dialogs.removeIf(dialog -> dialog.id().equals(id));
        if (dialogs.isEmpty()) {
            byUser.remove(loginId);
        } else {
            byUser.put(loginId, List.copyOf(dialogs));
        }
        Map<String, Dialog> users = new LinkedHashMap<>(byId.getOrDefault(id, Map.of()));
        users.remove(loginId);
        if (users.isEmpty()) {
            byId.remove(id);
        } else {
            byId.put(id, users);
        }
    }

    private static int indexOf(List<Dialog> dialogs, String id) {
        for (int i = 0; i < dialogs.size(); i++) {
            if (dialogs.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
