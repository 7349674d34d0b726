package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import org.finessebridge.cti.message.code.DeskSettingsMask;
import org.finessebridge.cti.message.code.WrapupDataMode;

/**
 * What an agent's desk allows, and what follows a call there. GED-188 guide, "Agent Desk Settings
 * Conf".
 *
 * @param mask bits of {@link DeskSettingsMask}
 * @param wrapupIncoming whether work follows a call that came in
 * @param wrapupOutgoing whether work follows a call that the agent has made
 * @param workModeTimer how long work after a call lasts at most; zero for as long as the agent wants
 * @param ringNoAnswerTime how long a routed call rings before it is taken back; zero for ever
 */
public record DeskSettings(
        long mask,
        WrapupDataMode wrapupIncoming,
        WrapupDataMode wrapupOutgoing,
        Duration workModeTimer,
        Duration ringNoAnswerTime) {

    /** Every kind of call, work where the agent asks for it, and no limits of time. */
    public static final DeskSettings DEFAULT = new DeskSettings(
            DeskSettingsMask.SUPERVISOR_CALLS
                    | DeskSettingsMask.AGENT_TO_AGENT_CALLS
                    | DeskSettingsMask.INTERNATIONAL
                    | DeskSettingsMask.PUBLIC_NETWORK
                    | DeskSettingsMask.PRIVATE_NETWORK,
            WrapupDataMode.OPTIONAL,
            WrapupDataMode.OPTIONAL,
            Duration.ZERO,
            Duration.ZERO);

    public DeskSettings {
        if (workModeTimer.isNegative() || ringNoAnswerTime.isNegative()) {
            throw new IllegalArgumentException("a time of the desk settings cannot be negative");
        }
    }

    /** The same, with other modes of work after calls. */
    public DeskSettings withWrapup(WrapupDataMode incoming, WrapupDataMode outgoing, Duration timer) {
        return new DeskSettings(mask, incoming, outgoing, timer, ringNoAnswerTime);
    }

    /** The same, with calls that are answered as soon as they ring. */
    public DeskSettings withAutoAnswer() {
        return new DeskSettings(
                mask | DeskSettingsMask.AUTO_ANSWER, wrapupIncoming, wrapupOutgoing, workModeTimer, ringNoAnswerTime);
    }

    /** Whether the mask has a bit. */
    public boolean allows(long bit) {
        return (mask & bit) != 0;
    }
}
