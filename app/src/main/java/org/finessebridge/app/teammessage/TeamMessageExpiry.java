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

/**
 * Looks once a second for messages whose time is over, on a thread of its own; their rows are deleted on another one,
 * so that nobody who is to be told waits for the database.
 */
@Component
class TeamMessageExpiry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TeamMessageExpiry.class);

    private final TeamMessages messages;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledExecutorService rows;

    TeamMessageExpiry(TeamMessages messages) {
        this.messages = messages;
    }

    @Override
    public void start() {
        thread = eachSecond("team-messages", messages::expire);
        rows = eachSecond("team-message-rows", messages::deleteRows);
    }

    private static ScheduledExecutorService eachSecond(String name, Runnable what) {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(() -> tried(what), 1, 1, TimeUnit.SECONDS);
        return started;
    }

    private static void tried(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.error("Team messages that are over could not be looked for; this is a defect, please report it", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        ScheduledExecutorService deleting = rows;
        if (running != null && deleting != null) {
            running.shutdown();
            deleting.shutdown();
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
