package org.finessebridge.app.bridge;

import io.micrometer.core.instrument.MeterRegistry;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStateRequests;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.pubsub.PubSubListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Joins REST, the CTI server and the Notification Service. Its public methods are called by other
 * threads and only hand over to the bridge's own.
 */
@Component
@EnableConfigurationProperties(BridgeSettings.class)
class Bridge implements UserStateRequests, CtiClientListener, PubSubListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Bridge.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SUBMIT_TIMEOUT = Duration.ofSeconds(5);

    private final CtiRequests cti;
    private final UpdatePublisher publisher;
    private final BridgeThread thread;
    private final BridgeSettings settings;
    private final InstantSource time;
    private final MeterRegistry meters;
    private final AgentBook book;
    private final Serving serving;

    private @Nullable Recovery recovery;
    private boolean stopping;
    private @Nullable Runnable whenIdle;
    private volatile boolean eventsPaused;
    private volatile boolean running;

    Bridge(
            CtiRequests cti,
            Directory directory,
            UpdatePublisher publisher,
            BridgeThread thread,
            BridgeSettings settings,
            InstantSource time,
            MeterRegistry meters) {
        this.cti = cti;
        this.publisher = publisher;
        this.thread = thread;
        this.settings = settings;
        this.time = time;
        this.meters = meters;
        this.serving = new Serving(publisher);
        this.book = new AgentBook(directory, publisher, time, AgentEffects::new);
    }

    @Override
    public void submit(UserStateRequest request) {
        Submission submission = new Submission();
        if (!thread.offerRequest(() -> submission.take(() -> takeOn(request)))) {
            throw busy();
        }
        FinesseApiException refusal = submission.await(SUBMIT_TIMEOUT);
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable FinesseApiException takeOn(UserStateRequest request) {
        AgentBook.Entry entry = book.find(request.loginId());
        if (entry == null) {
            return FinesseApiException.userNotFound(request.loginId());
        }
        if (stopping) {
            return FinesseApiException.outOfService();
        }
        if (entry.requests().isIdle()) {
            FinesseApiException refusal =
                    StateRules.refusal(request, entry.agent().status().state());
            if (refusal != null) {
                return refusal;
            }
        }
        if (!entry.requests().submit(request)) {
            return busy();
        }
        meters.counter("finesse.requests", "state", request.state().name()).increment();
        return null;
    }

    private static FinesseApiException busy() {
        return new FinesseApiException(
                ErrorType.SERVICE_UNAVAILABLE, "", "TOO_MANY_REQUESTS_WAITING");
    }

    @Override
    public void onEvent(CtiEvent event) {
        if (event instanceof AgentStateEvent agentState) {
            if (thread.isBehind() && !eventsPaused) {
                eventsPaused = true;
                cti.pauseReading();
                log.warn("The bridge is behind: no events are read from the CTI server for now");
            }
            thread.execute(() -> agentStateChanged(agentState));
        }
    }

    private void agentStateChanged(AgentStateEvent event) {
        readOnIfCaughtUp();
        AgentBook.Entry entry = book.find(event.agentId());
        AgentObservation seen = AgentObservation.of(event);
        if (entry == null) {
            log.debug("An event of an agent whom the directory does not know is left out");
        } else if (seen != null) {
            book.observed(entry, seen);
        }
    }

    private void readOnIfCaughtUp() {
        if (thread.hasCaughtUp()) {
            readOn();
        }
    }

    private void readOn() {
        if (eventsPaused) {
            eventsPaused = false;
            cti.resumeReading();
        }
    }

    @Override
    public void onSessionOpened(CtiSessionOpened opened) {
        thread.execute(
                () -> {
                    serving.peripheral(opened.health());
                    recover();
                });
    }

    @Override
    public void onHealthChanged(CtiHealth health) {
        thread.execute(() -> healthChanged(health));
    }

    /** Without its peripheral no agent is served; when it is back, the states are read anew. */
    private void healthChanged(CtiHealth health) {
        boolean served = serving.hasPeripheral();
        serving.peripheral(health);
        if (served && !serving.hasPeripheral()) {
            serving.inServiceIfThePeripheralIs();
        } else if (!served && serving.hasPeripheral()) {
            recover();
        }
    }

    /** What was published in the outage may be lost: the whole state is told anew. */
    @Override
    public void pubSubAvailable() {
        thread.execute(
                () -> {
                    forEachAgent(entry -> publisher.userChanged(entry.agent(), RequestId.NONE));
                    serving.pubSubAvailable();
                });
    }

    @Override
    public void pubSubUnavailable(String reason) {
        thread.execute(() -> serving.pubSubUnavailable(reason));
    }

    @Override
    public void onSessionLost(CtiSessionLost lost) {
        thread.execute(() -> sessionLost(lost.reason()));
    }

    private void recover() {
        readOn(); // a pause of the last session must not hold this one
        if (recovery != null) {
            recovery.cancel();
        }
        serving.cti(
                ServiceState.outOfService("The agents' states are being read from the CTI server"));
        RecoveredStates states = new RecoveredStates(book, time);
        Recovery started =
                new Recovery(
                        book.entries().stream().map(AgentBook.Entry::agent).toList(),
                        this::askFor,
                        states,
                        () -> {
                            states.complete(serving.hasPeripheral());
                            serving.inServiceIfThePeripheralIs();
                        });
        recovery = started;
        started.start();
    }

    private void askFor(Agent agent, Recovery asking) {
        cti.send(
                QueryAgentStateReq.ofAgent(agent.user().loginId()),
                outcome -> thread.execute(() -> asking.answered(agent, outcome)));
    }

    private void apply(String loginId, @Nullable AgentObservation seen) {
        AgentBook.Entry entry = book.find(loginId);
        if (entry != null && seen != null) {
            book.recovered(entry, seen);
        }
    }

    private void sessionLost(String reason) {
        if (recovery != null) {
            recovery.cancel();
            recovery = null;
        }
        serving.cti(ServiceState.outOfService("CTI session lost: " + reason));
        ApiErrorsData error = OutcomeToApiError.sessionLost();
        forEachAgent(entry -> entry.requests().sessionLost(error));
        checkIdle();
    }

    private void tick() {
        readOnIfCaughtUp(); // what is left in the queue may hold no more events
        if (recovery != null) {
            recovery.tick();
        }
        forEachAgent(entry -> entry.requests().tick(time.instant(), settings.eventTimeout()));
        checkIdle();
    }

    private void checkIdle() {
        if (whenIdle != null && book.entries().stream().allMatch(e -> e.requests().isIdle())) {
            whenIdle.run();
            whenIdle = null;
        }
    }

    @Override
    public void start() {
        running = true;
        thread.everyTick(this::tick, TICK);
    }

    /** Takes no more requests on and ends those under way: by their outcome, else by an error. */
    @Override
    public void stop() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        thread.execute(
                () -> {
                    stopping = true;
                    whenIdle = () -> idle.complete(null);
                    checkIdle();
                });
        try {
            idle.get(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("Requests are still under way; their clients are told that they failed");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.execute(this::endWhatIsUnderWay);
        thread.stop();
        running = false;
    }

    private void endWhatIsUnderWay() {
        serving.cti(ServiceState.outOfService("The server is stopping"));
        ApiErrorsData error = OutcomeToApiError.sessionLost();
        forEachAgent(entry -> entry.requests().stopping(error));
    }

    /** What fails for one agent must not keep the others from it. */
    private void forEachAgent(Consumer<AgentBook.Entry> action) {
        for (AgentBook.Entry entry : book.entries()) {
            try {
                action.accept(entry);
            } catch (RuntimeException e) {
                log.error(
                        "The requests for agent {} could not be handled; this is a defect",
                        entry.agent().user().loginId(),
                        e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartupPhase.BRIDGE;
    }

    /** What happens to the requests of one agent. */
    private final class AgentEffects implements AgentRequests.Effects {

        private final Agent agent;

        AgentEffects(Agent agent) {
            this.agent = agent;
        }

        @Override
        public void send(Ticket ticket) {
            try {
                cti.send(
                        RequestToSetAgentState.translate(
                                ticket.request(), agent.status().extension()),
                        outcome -> thread.execute(() -> ended(ticket, outcome)));
            } catch (RuntimeException e) {
                log.error(
                        "Request '{}' for agent {} could not be sent; this is a defect",
                        ticket.request().requestId().value(),
                        agent.user().loginId(),
                        e);
                thread.execute(() -> ended(ticket, new CtiOutcome.NotSent<>(e.toString())));
            }
        }

        private void ended(Ticket ticket, CtiOutcome<?> outcome) {
            AgentRequests requests = requests();
            ApiErrorsData error = OutcomeToApiError.translate(outcome);
            if (error == null) {
                requests.confirmed(ticket, time.instant());
            } else {
                requests.failed(ticket, error);
            }
        }

        @Override
        public void query(Ticket ticket) {
            cti.send(
                    QueryAgentStateReq.ofAgent(agent.user().loginId()),
                    outcome -> thread.execute(() -> queried(ticket, outcome)));
        }

        private void queried(Ticket ticket, CtiOutcome<QueryAgentStateConf> outcome) {
            if (outcome instanceof CtiOutcome.Confirmed<QueryAgentStateConf>(var conf)) {
                apply(agent.user().loginId(), AgentObservation.of(conf));
                requests().queried(ticket);
            } else {
                requests().queryFailed(ticket, OutcomeToApiError.noEvent());
            }
        }

        @Override
        public void answerWithState(UserStateRequest request) {
            publisher.userChanged(agent, request.requestId());
        }

        @Override
        public void answerWithError(UserStateRequest request, ApiErrorsData error) {
            publisher.requestFailed(agent, request.requestId(), error);
        }

        private AgentRequests requests() {
            AgentBook.Entry entry = book.find(agent.user().loginId());
            if (entry == null) {
                throw new IllegalStateException("no entry for " + agent.user().loginId());
            }
            return entry.requests();
        }
    }
}
