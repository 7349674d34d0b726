package org.finessebridge.app.bridge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.PresentedPassword;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.agent.AgentDeskSettingsReq;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.AgentStateEventBuilder;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.jspecify.annotations.Nullable;

/**
 * The bridge between a CTI client and an XMPP service that a test plays, with time that the test
 * moves. Each step has been done when its method returns.
 */
public final class PlayedBridge extends BridgeParts implements AutoCloseable {

    /** No longer does one step of the bridge lead to another at once. */
    private static final int STEPS = 5;

    /** So long after an answer no event is in doubt any more. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    public PlayedBridge(String... agents) {
        this(Deployment.Type.UCCE, agents);
    }

    public PlayedBridge(Deployment.Type type, String... agents) {
        super(type, agents);
    }

    /** The directory has these agents from now on. */
    public void agentsAreNow(String... agents) {
        directory.replace(new InMemoryDirectory(List.of(new DirectoryTeam("1", "T")), users(agents)).snapshot());
        settle();
    }

    /** What the end of the bridge's life does, and what comes then is still handled. */
    public void endWhatIsUnderWay() {
        thread.execute(state::endWhatIsUnderWay);
        settle();
    }

    /**
     * A bridge whose session is open, and whose agents are in that state; the supervisor is signed
     * out.
     */
    public static PlayedBridge inService(AgentState state, String extension, String... agents) {
        return inService(Deployment.Type.UCCE, state, extension, agents);
    }

    public static PlayedBridge inService(Deployment.Type type, AgentState state, String extension, String... agents) {
        PlayedBridge bridge = new PlayedBridge(type, agents);
        bridge.openSession();
        for (String agent : agents) {
            bridge.answer(
                    bridge.question(agent),
                    agent.equals(SUPERVISOR) ? told(AgentState.LOGOUT, "") : told(state, extension));
        }
        bridge.settle();
        bridge.pass(SETTLING);
        bridge.pubSub.takeAll();
        return bridge;
    }

    public void openSession() {
        bridge.onSessionOpened(new CtiSessionOpened(
                CtiSide.A,
                new CtiEndpoint("cti", 42027),
                ProtocolVersion.V24,
                OpenConf.builder().build(),
                health(true)));
        settle();
    }

    public void loseSession() {
        bridge.onSessionLost(new CtiSessionLost(CtiSide.A, new CtiEndpoint("cti", 42027), "gone", false));
        settle();
    }

    public void loseSessionForMaintenance() {
        bridge.onSessionLost(new CtiSessionLost(CtiSide.A, new CtiEndpoint("cti", 42027), "maintenance", true));
        settle();
    }

    public static CtiHealth health(boolean peripheralOnline) {
        return new CtiHealth(PERIPHERAL, Set.of(), true, true, true, Map.of(PERIPHERAL, peripheralOnline));
    }

    /** The peripheral goes offline, or comes back. */
    public void peripheral(boolean online) {
        bridge.onHealthChanged(health(online));
        settle();
    }

    /** Questions for the calls at devices wait for the test from now on. */
    public void keepDevices() {
        cti.keepDevices();
    }

    /** Waits until the bridge's thread has nothing more to do, and what that leads to. */
    public void settle() {
        for (int step = 0; step < STEPS; step++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            thread.execute(() -> done.complete(null));
            done.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    /** Lets time pass, in ticks of a second at most. */
    public void pass(Duration duration) {
        for (Duration left = duration; left.isPositive(); ) {
            Duration step = left.compareTo(Duration.ofSeconds(1)) > 0 ? Duration.ofSeconds(1) : left;
            ticker.advance(step);
            time.advance(step);
            left = left.minus(step);
            tick();
        }
    }

    public void tick() {
        thread.execute(state::tick);
        settle();
    }

    public void put(String id, RequestedState wanted, String agent, @Nullable String extension) {
        submit(new UserStateRequest(
                new RequestId(id), agent, wanted, extension, new PresentedPassword(agent), new Requester.Self()));
    }

    public void put(String id, RequestedState wanted, String agent) {
        put(id, wanted, agent, null);
    }

    public void submit(UserStateRequest request) {
        bridge.submit(request);
        settle();
    }

    public void submit(DialogRequest request) {
        bridge.submit(request);
        settle();
    }

    /** The oldest request of that type that has no outcome yet. */
    public Sent sent(Class<? extends CtiRequest<?>> type) {
        return cti.take(type, sent -> true);
    }

    /** The oldest SET_AGENT_STATE_REQ that has no outcome yet. */
    public Sent request() {
        return cti.take(SetAgentStateReq.class, sent -> true);
    }

    /** The oldest question for that agent that has no outcome yet. */
    public Sent question(String agent) {
        return cti.take(QueryAgentStateReq.class, sent -> agent.equals(((QueryAgentStateReq) sent).agentId()));
    }

    /** The oldest question for any agent that has no outcome yet. */
    public Sent question() {
        return cti.take(QueryAgentStateReq.class, sent -> true);
    }

    public List<Sent> underWay(Class<? extends CtiRequest<?>> type) {
        return cti.underWay(type);
    }

    /** What the bridge has told the server without waiting for an answer. */
    public List<CtiIndication> told() {
        return cti.told();
    }

    /** The oldest QUERY_SKILL_GROUP_STATISTICS_REQ for that queue that has no outcome yet. */
    public Sent queueQuestion(long number) {
        return cti.take(
                QuerySkillGroupStatisticsReq.class,
                sent -> ((QuerySkillGroupStatisticsReq) sent).skillGroupNumber() == number);
    }

    /** The oldest AGENT_DESK_SETTINGS_REQ for that agent that has no outcome yet. */
    public Sent deskQuestion(String agent) {
        return cti.take(AgentDeskSettingsReq.class, sent -> agent.equals(((AgentDeskSettingsReq) sent).agentId()));
    }

    public void confirm(Sent sent) {
        answer(sent, new CtiOutcome.Confirmed<>(new SetAgentStateConf(0)));
    }

    /** The server accepts a request, and no event tells that it was carried out: so it is asked. */
    public void acceptWithoutEvent(String id, RequestedState wanted, String agent) {
        put(id, wanted, agent);
        confirm(request());
        pass(EVENT_TIMEOUT);
    }

    /** As above, and the server tells that state when it is asked. */
    public void carryOutWithoutEvent(
            String id, RequestedState wanted, String agent, AgentState state, String extension) {
        acceptWithoutEvent(id, wanted, agent);
        answer(question(agent), told(state, extension));
    }

    public void refuse(Sent sent, int code) {
        answer(sent, new CtiOutcome.Refused<>(code, 0, null));
    }

    public void answer(Sent sent, CtiOutcome<CtiConfirmation> outcome) {
        sent.outcome().accept(outcome);
        settle();
    }

    public static CtiOutcome<CtiConfirmation> told(AgentState state, String extension) {
        return new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder()
                .agentState(state)
                .agentExtension(extension.isEmpty() ? null : extension)
                .build());
    }

    public AgentStateEventBuilder eventOf(String agent, AgentState agentState, String extension) {
        return AgentStateEvent.builder()
                .peripheralId(PERIPHERAL)
                .mrdId(1)
                .agentId(agent)
                .agentExtension(extension)
                .agentInstrument(extension)
                .agentState(agentState);
    }

    public void event(CtiEvent event) {
        bridge.onEvent(event);
        settle();
    }

    public void event(String agent, AgentState agentState, String extension) {
        event(eventOf(agent, agentState, extension).build());
    }

    public UserStatus status(String agent) {
        return statuses.of(agent);
    }

    /** The nodes that were made while the bridge runs. */
    public List<String> createdNodes() {
        return pubSub.created();
    }

    /** What was published at the user's node since the last call, oldest first. */
    public List<Published> updates(String agent) {
        return take("/finesse/api/User/" + agent);
    }

    public List<Published> take(String node) {
        return pubSub.take(node);
    }

    /** State or error, and requestId, of each update at the user's node since the last call. */
    public List<String> told(String agent) {
        return updates(agent).stream()
                .map(update ->
                        (update.text("state") + update.text("errorMessage") + " " + update.text("requestId")).strip())
                .toList();
    }

    @Override
    public void close() {
        bridge.stop();
    }
}
