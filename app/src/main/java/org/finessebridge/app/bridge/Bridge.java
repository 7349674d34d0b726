package org.finessebridge.app.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.bridge.thread.ReadingFlow;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.DialogRequests;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.app.systeminfo.NotificationServiceWatch;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStateRequests;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiClientState;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiStateChange;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.pubsub.PubSubListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Joins REST, the CTI server and the Notification Service. Its public methods are called by other
 * threads and only hand over to the bridge's own; what happens there is the {@link BridgeState}'s.
 */
@Component
class Bridge
        implements UserStateRequests,
                DialogRequests,
                CtiClientListener,
                PubSubListener,
                NotificationServiceWatch,
                SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SUBMIT_TIMEOUT = Duration.ofSeconds(5);

    private final BridgeThread thread;
    private final BridgeState state;
    private final ReadingFlow reading;
    private final BridgeSettings settings;
    private final Ticker ticker;
    private volatile boolean running;

    Bridge(BridgeThread thread, BridgeState state, CtiRequests cti, BridgeSettings settings, Ticker ticker) {
        this.thread = thread;
        this.state = state;
        this.reading = new ReadingFlow(thread, cti);
        this.settings = settings;
        this.ticker = ticker;
    }

    @Override
    public void submit(UserStateRequest request) {
        submit(submittedAt -> state.submit(request, submittedAt));
    }

    @Override
    public void submit(DialogRequest request) {
        submit(submittedAt -> state.submit(request, submittedAt));
    }

    private void submit(LongFunction<@Nullable FinesseApiException> takeOn) {
        long submittedAt = ticker.nanos();
        Submission submission = new Submission();
        if (!thread.offerRequest(() -> submission.take(() -> takeOn.apply(submittedAt)))) {
            throw AgentRequests.busy();
        }
        FinesseApiException refusal = submission.await(SUBMIT_TIMEOUT);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void onEvent(CtiEvent event) {
        if (!CtiEventRouter.wants(event)) {
            return;
        }
        reading.pauseIfBehind();
        boolean taken = thread.offerEvent(() -> {
            reading.resumeIfCaughtUp();
            state.route(event);
        });
        if (!taken) {
            state.eventLost();
        }
    }

    @Override
    public void onSessionOpened(CtiSessionOpened opened) {
        reading.sessionChanged();
        thread.execute(() -> state.sessionOpened(opened.health()));
    }

    @Override
    public void onSessionLost(CtiSessionLost lost) {
        reading.sessionChanged();
        thread.execute(() -> state.sessionLost(lost.reason(), lost.maintenance()));
    }

    @Override
    public void onHealthChanged(CtiHealth health) {
        thread.execute(() -> state.healthChanged(health));
    }

    /** It waits before the next attempt: one has failed, or the session has ended, which is told behind this. */
    @Override
    public void onStateChanged(CtiStateChange change) {
        if (change.to() == CtiClientState.BACKING_OFF) {
            thread.execute(() -> state.notConnected(change.reason()));
        }
    }

    @Override
    public void pubSubAvailable() {
        thread.execute(state::pubSubAvailable);
    }

    @Override
    public void pubSubUnavailable(String reason) {
        thread.execute(() -> state.pubSubUnavailable(reason));
    }

    @Override
    public void pubSubReconnected() {
        thread.execute(state::pubSubReconnected);
    }

    @Override
    public CompletableFuture<Void> notificationServiceStops() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        thread.execute(() -> {
            state.pubSubUnavailable("The Notification Service has been stopped by an operator");
            told.complete(null);
        });
        return told;
    }

    @Override
    public void notificationServiceStarted() {
        pubSubAvailable();
    }

    @Override
    public void start() {
        running = true;
        thread.everyTick(
                () -> {
                    reading.resumeIfCaughtUp(); // what is left in the queue may be no events
                    state.tick();
                },
                TICK);
    }

    /** Takes no more requests on and ends those under way: by their outcome, else by an error. */
    @Override
    public void stop() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        thread.execute(() -> state.stopping(() -> idle.complete(null)));
        try {
            idle.get(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Requests are still under way; their clients are told that they failed");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.execute(state::endWhatIsUnderWay);
        thread.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartupPhase.BRIDGE;
    }
}
