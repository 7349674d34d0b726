package org.finessebridge.app.bridge.agent;

import java.util.Set;
import java.util.function.Consumer;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.StatusCode;

/** Asks the CTI server for an agent's state. Only the bridge's thread calls. */
public final class AgentQuestions {

    private static final Set<Integer> NO_SUCH_AGENT = Set.of(
            ControlFailureCode.CF_OBJECT_NOT_KNOWN.code(), ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED.code());

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final AgentRoster roster;
    private final SkillGroupObserver skillGroups;

    /**
     * @param roster who is in the directory; of others the state alone is of use
     * @param skillGroups hears what answers tell of skill groups
     */
    public AgentQuestions(CtiRequests cti, BridgeThread thread, AgentRoster roster, SkillGroupObserver skillGroups) {
        this.cti = cti;
        this.thread = thread;
        this.roster = roster;
        this.skillGroups = skillGroups;
    }

    /**
     * Asks.
     *
     * @param answer called once, on the bridge's thread, later than this call
     */
    public void ask(Agent agent, Consumer<AgentAnswer> answer) {
        long eventsBefore = agent.events();
        cti.send(
                QueryAgentStateReq.ofAgent(agent.loginId()),
                outcome -> thread.execute(() -> {
                    if (outcome instanceof CtiOutcome.Confirmed<QueryAgentStateConf>(QueryAgentStateConf conf)
                            && roster.has(agent)) {
                        SkillGroups.tell(skillGroups, agent, conf);
                        agent.isKnownAs(conf.icmAgentId());
                    }
                    AgentAnswer given = answer(outcome, agent.status().state());
                    answer.accept(
                            agent.events() == eventsBefore || given instanceof AgentAnswer.SessionLost
                                    ? given
                                    : new AgentAnswer.Overtaken());
                }));
    }

    private static AgentAnswer answer(CtiOutcome<QueryAgentStateConf> outcome, UserState known) {
        return switch (outcome) {
            case CtiOutcome.Confirmed<QueryAgentStateConf>(QueryAgentStateConf conf) -> {
                AgentObservation seen = AgentObservation.of(conf);
                yield seen == null
                        ? new AgentAnswer.AskAgain("is in no state of a user")
                        : new AgentAnswer.Told(seen.after(known));
            }
            case CtiOutcome.Refused<?> refused ->
                NO_SUCH_AGENT.contains(refused.failureCode())
                        ? new AgentAnswer.Told(AgentObservation.SIGNED_OUT)
                        : new AgentAnswer.AskAgain("refused with " + ControlFailureCode.nameOf(refused.failureCode()));
            case CtiOutcome.Rejected<?>(long status) ->
                status == StatusCode.AGENT_NOT_LOGGED_ON.code()
                        ? new AgentAnswer.Told(AgentObservation.SIGNED_OUT)
                        : new AgentAnswer.AskAgain("status " + status);
            case CtiOutcome.NotSent<?> notSent ->
                notSent.isWithoutSession() ? new AgentAnswer.SessionLost() : new AgentAnswer.AskAgain(notSent.reason());
            case CtiOutcome.TimedOut<?> timedOut -> new AgentAnswer.Unknown("no answer");
            case CtiOutcome.Unreadable<?>(String reason) -> new AgentAnswer.Unknown(reason);
            case CtiOutcome.SessionLost<?> lost -> new AgentAnswer.SessionLost();
        };
    }
}
