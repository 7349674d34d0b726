package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * A call as clients see it (guide, "Dialog"); its members are in the order in which the original
 * writes them. Immutable.
 *
 * @param associatedDialogUri of a consult the original call, of a monitor the monitored one; else
 *     empty
 * @param fromAddress who called
 * @param id the ConnectionCallID
 * @param secondaryId the call that was merged into this one; null where none was
 * @param participants the called end first
 * @param toAddress what was dialled
 */
@JsonPropertyOrder({
    "associatedDialogUri",
    "fromAddress",
    "id",
    "secondaryId",
    "mediaProperties",
    "mediaType",
    "Participant",
    "state",
    "toAddress",
    "uri"
})
@JsonRootName("Dialog")
public record Dialog(
        String associatedDialogUri,
        String fromAddress,
        String id,
        @Nullable String secondaryId,
        MediaProperties mediaProperties,
        String mediaType,

        @JacksonXmlElementWrapper(localName = "participants") @JacksonXmlProperty(localName = "Participant")
        List<Participant> participants,

        DialogState state,
        String toAddress,
        String uri) {

    private static final String URIS = "/finesse/api/Dialog/";

    public Dialog {
        participants = List.copyOf(participants);
    }

    /** The URI of a dialog, which is the source of its updates. */
    public static String uri(String id) {
        return URIS + id;
    }

    /** The id in the URI of a dialog; what is none stays as it is. */
    public static String id(String uri) {
        return uri.startsWith(URIS) ? uri.substring(URIS.length()) : uri;
    }

    /** The participant at that device; null if there is none. */
    public @Nullable Participant participant(String mediaAddress) {
        return participants.stream()
                .filter(participant -> participant.mediaAddress().equals(mediaAddress))
                .findFirst()
                .orElse(null);
    }

    /** The state of the participant at that device; null if there is none. */
    public @Nullable ParticipantState stateOf(String mediaAddress) {
        Participant participant = participant(mediaAddress);
        return participant == null ? null : participant.state();
    }

    /** Whether the other says the same, but for times: then it is no news. */
    @JsonIgnore
    public boolean isSameButForTime(Dialog other) {
        if (participants.size() != other.participants.size()) {
            return false;
        }
        for (int i = 0; i < participants.size(); i++) {
            if (!participants.get(i).isSameButForTime(other.participants.get(i))) {
                return false;
            }
        }
        return associatedDialogUri.equals(other.associatedDialogUri)
                && fromAddress.equals(other.fromAddress)
                && Objects.equals(secondaryId, other.secondaryId)
                && mediaProperties.equals(other.mediaProperties)
                && state == other.state
                && toAddress.equals(other.toAddress);
    }
}
