package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * One end of a call.
 *
 * @param actions what this end may do now
 * @param mediaAddress its device
 * @param mediaAddressType {@link #AGENT_DEVICE} where a signed-in agent is, else empty
 * @param startTime when it joined, as {@code FinesseTime} writes it
 * @param stateCause why it failed: BUSY, BAD_DESTINATION or OTHER; else empty
 * @param stateChangeTime when its state changed last
 */
@JsonPropertyOrder({"action", "mediaAddress", "mediaAddressType", "startTime", "state", "stateCause", "stateChangeTime"
})
public record Participant(
        @JacksonXmlElementWrapper(localName = "actions") @JacksonXmlProperty(localName = "action")
        List<DialogAction> actions,

        String mediaAddress,
        String mediaAddressType,
        String startTime,
        ParticipantState state,
        String stateCause,
        String stateChangeTime) {

    /** The device of a signed-in agent. */
    public static final String AGENT_DEVICE = "AGENT_DEVICE";

    public Participant {
        actions = List.copyOf(actions);
    }

    boolean isSameButForTime(Participant other) {
        return actions.equals(other.actions)
                && mediaAddress.equals(other.mediaAddress)
                && mediaAddressType.equals(other.mediaAddressType)
                && state == other.state
                && stateCause.equals(other.stateCause);
    }
}
