package org.finessebridge.app.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.AbsentAgents;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentDeskSettings;
import org.finessebridge.app.bridge.agent.AgentDirectoryChanges;
import org.finessebridge.app.bridge.agent.AgentQuestions;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.bridge.agent.RemovedAgents;
import org.finessebridge.app.bridge.call.Calls;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.publication.QueueUpdates;
import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.bridge.queue.AgentQueues;
import org.finessebridge.app.bridge.queue.QueuePolling;
import org.finessebridge.app.bridge.queue.SkillGroupCounters;
import org.finessebridge.app.bridge.recovery.RecoveredStates;
import org.finessebridge.app.bridge.recovery.Recovery;
import org.finessebridge.app.bridge.recovery.SessionCalls;
import org.finessebridge.app.bridge.request.RequestLanes;
import org.finessebridge.app.bridge.staff.ConfiguredStaff;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.presence.PresenceMonitor;
import org.finessebridge.app.queue.QueueSettings;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.message.CtiEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * All that the bridge knows: the agents with their requests, and whether the product serves. Only
 * the bridge's thread calls, but for {@link #eventLost}.
 */
@Component
@EnableConfigurationProperties({BridgeSettings.class, QueueSettings.class})
class BridgeState {

    private static final Logger LOG = LoggerFactory.getLogger(BridgeState.class);

    private final AgentRoster roster = new AgentRoster();
    private final RequestLanes lanes;
    private final AgentQuestions questions;
    private final AgentStates states;
    private final RemovedAgents removed;
    private final AgentRequests requests;
    private final AgentDirectoryChanges directoryChanges;
    private final CtiEventRouter router;
    private final AgentQueues queues;
    private final ConfiguredStaff staff;
    private final @Nullable QueuePolling polling;
    private final Calls calls;
    private final SessionCalls sessionCalls;
    private final Serving serving;
    private final PresenceMonitor presence;
    private final UpdatePublisher publisher;
    private final Ticker ticker;
    private final AtomicBoolean eventLost = new AtomicBoolean();

    private @Nullable Recovery recovery;
    private boolean hasSession;

    /** Whether clients may have lost what they were told, and have not been told anew. */
    private boolean allIsDue;

    private boolean stopping;
    private @Nullable Runnable whenIdle;

    BridgeState(
            CtiRequests cti,
            Directory directory,
            UpdatePublisher publisher,
            DialogPublisher dialogs,
            DialogSettings dialogSettings,
            QueueUpdates queueUpdates,
            QueueSettings queueSettings,
            ConfiguredStaff staff,
            PresenceMonitor presence,
            BridgeThread thread,
            BridgeSettings settings,
            Deployment deployment,
            InstantSource time,
            Ticker ticker,
            MeterRegistry meters) {
        this.staff = staff;
        this.lanes = new RequestLanes(settings.requestTimes(), ticker);
        this.queues = new AgentQueues(cti, deployment.peripheralId(), queueUpdates, queueSettings);
        this.polling = polling(cti, thread, queueUpdates, queueSettings, deployment, time, ticker);
        this.questions = new AgentQuestions(cti, thread, roster, queues);
        this.calls =
                new Calls(roster, dialogs, cti, thread, deployment, dialogSettings, queues::name, time, ticker, meters);
        this.removed = new RemovedAgents(cti, thread, questions, deployment.type(), ticker);
        this.states = new AgentStates(
                deployment.peripheralId(),
                roster,
                publisher,
                (loginId, extension, state) -> {
                    calls.agentIs(loginId, extension, state);
                    presence.agentIs(loginId, state);
                },
                queues,
                questions,
                deskSettings(cti, thread, deployment),
                removed,
                time,
                ticker);
        this.requests = new AgentRequests(roster, states, publisher, cti, thread, deployment.type(), meters);
        this.directoryChanges = new AgentDirectoryChanges(roster, lanes, states, questions, removed);
        this.sessionCalls = new SessionCalls(cti, thread, calls, states::signedInDevices, ticker);
        this.router = new CtiEventRouter(states, queues, staff, sessionCalls);
        calls.serve(requests);
        this.presence = presence;
        presence.watch(new AbsentAgents(roster, requests, ticker));
        this.serving = new Serving(publisher, presence::interrupted);
        this.publisher = publisher;
        this.ticker = ticker;
        queues.start();
        directory.users().forEach(user -> roster.add(new Agent(user, lanes.open())));
    }

    /** UCCX has none: wrap-up is a matter of the queue there. */
    private static @Nullable AgentDeskSettings deskSettings(
            CtiRequests cti, BridgeThread thread, Deployment deployment) {
        return switch (deployment.type()) {
            case UCCE -> new AgentDeskSettings(cti, thread);
            case UCCX -> null;
        };
    }

    /** UCCX tells no statistics. */
    private static @Nullable QueuePolling polling(
            CtiRequests cti,
            BridgeThread thread,
            QueueUpdates updates,
            QueueSettings settings,
            Deployment deployment,
            InstantSource time,
            Ticker ticker) {
        return switch (deployment.type()) {
            case UCCE ->
                new QueuePolling(
                        cti,
                        thread,
                        updates,
                        new SkillGroupCounters(settings.agentsReadySource(), time),
                        settings.pollInterval(),
                        ticker);
            case UCCX -> null;
        };
    }

    /** Takes a request on, or says why not. */
    @Nullable
    FinesseApiException submit(UserStateRequest request, long submittedAt) {
        return stopping ? FinesseApiException.outOfService() : requests.submit(request, submittedAt);
    }

    /** Takes a request about a call on, or says why not. */
    @Nullable
    FinesseApiException submit(DialogRequest request, long submittedAt) {
        return stopping ? FinesseApiException.outOfService() : calls.submit(request, submittedAt);
    }

    void route(CtiEvent event) {
        if (!router.route(event)) {
            eventLost();
        }
    }

    /** The directory changes: nodes and statuses are still as before. */
    void directoryChanging(DirectoryChange change) {
        change.removedUsers().forEach(user -> presence.removed(user.loginId()));
        directoryChanges.leaving(change);
        queues.leaving(change);
    }

    /** The directory has changed, and nodes have followed. */
    void directoryChanged(DirectoryChange change) {
        directoryChanges.arrived(change, hasSession);
        queues.arrived(change);
    }

    /** An event found no room: what is known may be untrue. Safe for use by any thread. */
    void eventLost() {
        eventLost.set(true);
    }

    void sessionOpened(CtiHealth health) {
        hasSession = true;
        serving.sessionOpened(health);
        staff.sessionOpened();
        queues.sessionOpened();
        recover();
    }

    /** Without its peripheral no agent is served; when it is back, the states are read anew. */
    void healthChanged(CtiHealth health) {
        if (hasSession && serving.peripheral(health)) {
            recover();
        }
    }

    private void recover() {
        stopRecovery();
        states.beSilent();
        calls.beSilent();
        serving.recovering();
        Recovery started = new Recovery(
                roster.all(),
                questions::ask,
                new RecoveredStates(states, roster.size(), ticker, sessionCalls::read, this::recovered));
        recovery = started;
        started.start();
        removed.askAnew();
    }

    private void stopRecovery() {
        if (recovery != null) {
            recovery.cancel();
            recovery = null;
        }
        sessionCalls.mayBeUntrue();
        states.askNobodyAgain();
        removed.askNobody();
    }

    private boolean recovered() {
        serving.recovered();
        if (allIsDue) {
            publishAll();
        }
        states.speak();
        calls.speak();
        if (polling != null) {
            polling.startSoon();
        }
        return serving.serves();
    }

    void sessionLost(String reason, boolean maintenance) {
        hasSession = false;
        stopRecovery();
        serving.sessionLost(reason, maintenance);
        lanes.sessionLost(OutcomeToApiError.sessionLost());
        checkIdle();
    }

    /** The CTI client waits before its next attempt; where the session has ended just now, that is told next. */
    void notConnected(String reason) {
        if (!hasSession) {
            serving.notConnected(reason);
        }
    }

    /**
     * What was published in the outage may be lost: the whole state is told anew. While it is being read it would be
     * told half, so that it is told when it has been read.
     */
    void pubSubAvailable() {
        if (states.isSilent()) {
            allIsDue = true;
        } else {
            publishAll();
        }
        serving.pubSubAvailable();
    }

    private void publishAll() {
        allIsDue = false;
        roster.all().forEach(agent -> states.publish(agent, RequestId.NONE));
        calls.publishAll();
    }

    void pubSubUnavailable(String reason) {
        serving.pubSubUnavailable(reason);
    }

    /** Clients have seen the publisher go and come, and wait for the state though nothing else has changed. */
    void pubSubReconnected() {
        serving.pubSubReconnected();
    }

    void tick() {
        if (eventLost.getAndSet(false) && hasSession) {
            LOG.error("The bridge's queue was full and events of the CTI server were lost: the"
                    + " agents' states are read anew. Report this with the log");
            recover();
        }
        if (recovery != null) {
            recovery.tick();
        }
        sessionCalls.tick();
        states.tick();
        removed.tick();
        lanes.tick();
        calls.tick();
        presence.tick();
        if (polling != null && serving.serves()) {
            polling.tick(() -> queues.servedBySignedIn(roster.all()));
        }
        checkIdle();
    }

    /**
     * Takes no more requests on.
     *
     * @param idle run once when all that were taken on have been answered
     */
    void stopping(Runnable idle) {
        stopping = true;
        presence.closing();
        serving.stopping();
        whenIdle = idle;
        checkIdle();
    }

    private void checkIdle() {
        if (whenIdle != null && lanes.areIdle()) {
            whenIdle.run();
            whenIdle = null;
        }
    }

    /** Ends the requests that are still under way; then clients hear that the web services go. */
    void endWhatIsUnderWay() {
        stopRecovery();
        lanes.failAll(OutcomeToApiError.sessionLost());
        publisher.webServicesGo();
    }
}
