package org.finessebridge.load.run;

import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.xml.Markup;

/**
 * Sessions that ask the server whether it is there, at fixed times, whatever it has answered: each answer's time counts
 * from when its ping was due. They live on one event loop, and so does what is counted; ended once.
 */
final class Pings {

    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);

    private final List<XmppSession> sessions;
    private final String domain;
    private final long everyNanos;
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private final CompletableFuture<Histogram> done = new CompletableFuture<>();
    private int open;
    private boolean ending;

    private Pings(List<XmppSession> sessions, String domain, Duration every) {
        this.sessions = sessions;
        this.domain = domain;
        this.everyNanos = every.toNanos();
    }

    /** Begins. */
    static Pings begin(List<XmppSession> sessions, String domain, Duration every) {
        Pings pings = new Pings(sessions, domain, every);
        sessions.getFirst().loop().execute(pings::begin);
        return pings;
    }

    private void begin() {
        long now = System.nanoTime();
        for (int i = 0; i < sessions.size(); i++) {
            XmppSession session = sessions.get(i);
            long apart = everyNanos * i / sessions.size();
            long[] due = {now + apart};
            timers.add(session.loop()
                    .scheduleAtFixedRate(
                            () -> {
                                ping(session, due[0]);
                                due[0] += everyNanos;
                            },
                            apart,
                            everyNanos,
                            TimeUnit.NANOSECONDS));
        }
    }

    private void ping(XmppSession session, long due) {
        open++;
        var _ = session.request("get", Markup.escape(domain), XmppSession.PING).whenComplete((answer, failure) -> {
            open--;
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                long waited = (System.nanoTime() - due) / 1000;
                micros.recordValue(Math.clamp(waited, 0, LONGEST_MICROS));
            }
            endIfAllIsAnswered();
        });
    }

    /** Sends no more; done when all are answered, in microseconds, and failed if one was not. */
    CompletableFuture<Histogram> end() {
        sessions.getFirst().loop().execute(() -> {
            ending = true;
            timers.forEach(timer -> timer.cancel(false));
            endIfAllIsAnswered();
        });
        return done;
    }

    private void endIfAllIsAnswered() {
        if (ending && open == 0) {
            done.complete(micros);
        }
    }
}
