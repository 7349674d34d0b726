package org.finessebridge.app.teammessage;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.startup.StartupPhase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks once a second for messages whose time is over, on a thread of its own. */
@Component
class TeamMessageExpiry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TeamMessageExpiry.class);

    private final TeamMessages messages;
    private @Nullable ScheduledExecutorService thread;

    TeamMessageExpiry(TeamMessages messages) {
        this.messages = messages;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("team-messages").daemon().factory());
        ScheduledFuture<?> looking = started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        LOG.debug("Looks for team messages that are over: {}", looking);
        thread = started;
    }

    private void look() {
        try {
            messages.expire();
        } catch (RuntimeException e) {
            LOG.error("Team messages that are over could not be looked for; this is a defect, please report it", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Its events go out by the bridge's neighbours: it starts behind them and ends before. */
    @Override
    public int getPhase() {
        return StartupPhase.BRIDGE;
    }
}
