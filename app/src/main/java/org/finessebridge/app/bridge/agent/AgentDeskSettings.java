package org.finessebridge.app.bridge.agent;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.user.UserWrapUp;
import org.finessebridge.app.user.WrapUpOption;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.AgentDeskSettingsConf;
import org.finessebridge.cti.message.agent.AgentDeskSettingsReq;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.WrapupDataMode;

/**
 * Asks for the desk settings of agents, once for each time that one signs in; a few questions are
 * under way at a time. Where the server does not tell, what was known holds. Only the bridge's thread
 * calls.
 */
public final class AgentDeskSettings {

    private static final int AT_A_TIME = 64;

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final ArrayDeque<Agent> toAsk = new ArrayDeque<>();
    private final Set<Agent> asked = new HashSet<>();
    private int underWay;

    public AgentDeskSettings(CtiRequests cti, BridgeThread thread) {
        this.cti = cti;
        this.thread = thread;
    }

    /**
     * The agent signs in or is signed in: asks, unless that was done since the last sign-in.
     *
     * @param told takes over what the server tells, on the bridge's thread, later than this call
     */
    void ask(Agent agent, BiConsumer<Agent, UserSettings> told) {
        if (asked.add(agent)) {
            toAsk.add(agent);
            goOn(told);
        }
    }

    /** The agent has signed out, or is gone. */
    void forget(Agent agent) {
        if (asked.remove(agent)) {
            toAsk.remove(agent);
        }
    }

    private void goOn(BiConsumer<Agent, UserSettings> told) {
        while (underWay < AT_A_TIME && !toAsk.isEmpty()) {
            Agent agent = toAsk.remove();
            underWay++;
            cti.send(
                    AgentDeskSettingsReq.builder().agentId(agent.loginId()).build(),
                    outcome -> thread.execute(() -> ended(agent, outcome, told)));
        }
    }

    private void ended(Agent agent, CtiOutcome<AgentDeskSettingsConf> outcome, BiConsumer<Agent, UserSettings> told) {
        underWay--;
        try {
            switch (outcome) {
                case CtiOutcome.Confirmed<AgentDeskSettingsConf>(AgentDeskSettingsConf conf) ->
                    told.accept(agent, settings(conf));
                case CtiOutcome.SessionLost<?> lost -> asked.remove(agent); // the next session tells
                case CtiOutcome.NotSent<?> notSent -> asked.remove(agent);
                case CtiOutcome.Refused<?> refused -> {}
                case CtiOutcome.Rejected<?> rejected -> {}
                case CtiOutcome.TimedOut<?> timedOut -> {}
                case CtiOutcome.Unreadable<?> unreadable -> {}
            }
        } finally {
            goOn(told);
        }
    }

    private static UserSettings settings(AgentDeskSettingsConf conf) {
        Long sharedLines = conf.acdSharedLineUsage();
        return new UserSettings(
                new UserWrapUp(
                        option(conf.wrapupDataIncomingMode()),
                        option(conf.wrapupDataOutgoingMode()),
                        conf.workModeTimer()),
                sharedLines == null ? null : sharedLines != 0);
    }

    private static WrapUpOption option(Coded<WrapupDataMode> mode) {
        WrapupDataMode known = mode.known();
        return switch (known) {
            case REQUIRED -> WrapUpOption.REQUIRED;
            case REQUIRED_WITH_DATA -> WrapUpOption.REQUIRED_WITH_WRAP_UP_DATA;
            case NOT_ALLOWED -> WrapUpOption.NOT_ALLOWED;
            case OPTIONAL -> WrapUpOption.OPTIONAL;
            case null -> WrapUpOption.OPTIONAL;
        };
    }
}
