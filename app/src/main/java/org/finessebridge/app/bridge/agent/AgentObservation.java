package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.xml.XmlCharacters;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.jspecify.annotations.Nullable;

/**
 * What the CTI server said of an agent, in Finesse's words.
 *
 * @param state the state
 * @param reasonCode the CTI reason code; null where the message has none
 * @param extension the device; empty if signed out or not told
 * @param pendingState the state after the call; null if none was told
 * @param since how long the agent has been in the state; null if not told
 * @param isAnswer whether it answers a question, and so says nothing of reason, time and what is
 *     pending; else it is an event
 * @param tellsDirection whether the message tells what call the agent is reserved for
 * @param dialNumber of a mobile agent, what is dialled; empty where the message names an instrument without a number;
 *     null where it names none
 * @param activeDeviceId of several phones with the extension, the one in use; null where not told
 */
public record AgentObservation(
        UserState state,
        @Nullable Integer reasonCode,
        String extension,
        @Nullable UserState pendingState,
        @Nullable Duration since,
        boolean isAnswer,
        boolean tellsDirection,
        @Nullable String dialNumber,
        @Nullable String activeDeviceId)
        implements Observation {

    /** The server does not know the agent: whatever was so before, nobody is signed in. */
    public static final AgentObservation SIGNED_OUT = answer(UserState.LOGOUT, "", null);

    /** The server could not be asked. */
    static final AgentObservation UNKNOWN = answer(UserState.UNKNOWN, "", null);

    /** What stands between the instrument of a mobile agent and the number (CTI guide, "Set Agent State Req"). */
    static final char BEFORE_NUMBER = ';';

    /** What an event says; null if it says nothing about the user's state. */
    static @Nullable AgentObservation of(AgentStateEvent event) {
        UserState state = AgentStateToUserState.translate(event.agentState(), event.direction());
        if (state == null) {
            return null;
        }
        return new AgentObservation(
                state,
                event.eventReasonCode(),
                extension(state, event.agentExtension(), event.agentInstrument()),
                AgentStateToUserState.pending(event.nextAgentState(), state),
                Duration.ofSeconds(event.stateDuration()),
                false,
                event.direction() != null,
                dialNumber(event.agentInstrument()),
                event.activeTerminal() == null ? null : XmlCharacters.clean(event.activeTerminal()));
    }

    /** What the answer to a question says; null if it says nothing about the user's state. */
    static @Nullable AgentObservation of(QueryAgentStateConf conf) {
        UserState state = AgentStateToUserState.translate(conf.agentState());
        return state == null
                ? null
                : answer(
                        state,
                        extension(state, conf.agentExtension(), conf.agentInstrument()),
                        dialNumber(conf.agentInstrument()));
    }

    /** The same with that device, where this tells none. */
    AgentObservation orAt(String device) {
        return extension.isEmpty() ? with(state, device, tellsDirection) : this;
    }

    private AgentObservation with(UserState otherState, String otherExtension, boolean direction) {
        return new AgentObservation(
                otherState,
                reasonCode,
                otherExtension,
                pendingState,
                since,
                isAnswer,
                direction,
                dialNumber,
                activeDeviceId);
    }

    /**
     * The same in the light of what is known: who was reserved for a campaign's call is so still,
     * where the message only says reserved.
     */
    AgentObservation after(UserState known) {
        boolean keeps = state == UserState.RESERVED
                && !tellsDirection
                && (known == UserState.RESERVED_OUTBOUND || known == UserState.RESERVED_OUTBOUND_PREVIEW);
        return keeps ? with(known, extension, false) : this;
    }

    private static AgentObservation answer(UserState state, String extension, @Nullable String dialNumber) {
        return new AgentObservation(state, null, extension, null, null, true, false, dialNumber, null);
    }

    private static String extension(UserState state, @Nullable String extension, @Nullable String instrument) {
        if (state == UserState.LOGOUT) {
            return "";
        }
        if (extension != null) {
            return XmlCharacters.clean(extension);
        }
        int number = instrument == null ? -1 : instrument.indexOf(BEFORE_NUMBER);
        String device = instrument == null || number < 0 ? instrument : instrument.substring(0, number);
        return device == null ? "" : XmlCharacters.clean(device);
    }

    private static @Nullable String dialNumber(@Nullable String instrument) {
        if (instrument == null) {
            return null;
        }
        int at = instrument.indexOf(BEFORE_NUMBER);
        return at < 0 ? "" : XmlCharacters.clean(instrument.substring(at + 1));
    }
}
