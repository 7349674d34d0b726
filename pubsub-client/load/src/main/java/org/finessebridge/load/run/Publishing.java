package org.finessebridge.load.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.finessebridge.load.measure.Deliveries;
import org.finessebridge.load.measure.Phase;

/** Publishes changes of the users, each in turn, in one of three rhythms. */
final class Publishing {

    /** Changes that go in one write. */
    private static final int BATCH = 32;

    /** Users follow each other in steps of this, so that teams take turns too. */
    private static final int STEP = 1009;

    private static final long SHORTEST_PERIOD_NANOS = 1_000_000;

    private final LoadPublisher publisher;
    private final Crowd crowd;
    private final Deliveries deliveries;
    private final int users;
    private long changes;

    Publishing(LoadPublisher publisher, Crowd crowd, Deliveries deliveries, int users) {
        this.publisher = publisher;
        this.crowd = crowd;
        this.deliveries = deliveries;
        this.users = users;
    }

    private int nextUser() {
        return (int) (changes++ * (users % STEP == 0 ? 1 : STEP) % users);
    }

    /** One update at each user's node, in a window; done when all is published. */
    CompletableFuture<Phase> oneEach(int window) {
        return inWindow(window, 1, users, Long.MAX_VALUE);
    }

    /** So many changes, as fast as the window allows; done when all is published. */
    CompletableFuture<Phase> asMany(int window, long changes) {
        return inWindow(window * 2, 2, changes, Long.MAX_VALUE);
    }

    /** As fast as the window allows; done when the time is over. */
    CompletableFuture<Phase> atMostSpeed(int window, int seconds) {
        return inWindow(window * 2, 2, Long.MAX_VALUE, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    private CompletableFuture<Phase> inWindow(int window, int deliveriesAChange, long most, long deadline) {
        CompletableFuture<Phase> published = new CompletableFuture<>();
        publisher
                .loop()
                .execute(() ->
                        new Window(deliveries.begin(), window, published, deliveriesAChange, most, deadline).start());
        return published;
    }

    /** At a rate; done when the last is published. */
    CompletableFuture<Phase> atRate(int rate, int seconds) {
        return atRate(rate, seconds, new Batches());
    }

    /** At a rate, by whatever makes the changes; done when the last is asked for. */
    CompletableFuture<Phase> atRate(int rate, int seconds, ChangeSource source) {
        CompletableFuture<Phase> published = new CompletableFuture<>();
        publisher.loop().execute(() -> new Rate(deliveries.begin(), rate, seconds, source, published).start());
        return published;
    }

    /** The publisher's changes, several in a write. */
    private final class Batches implements ChangeSource {

        private final StringBuilder out = new StringBuilder();

        @Override
        public void change(int user) {
            publisher.change(out, user);
        }

        @Override
        public void flush() {
            if (!out.isEmpty()) {
                publisher.write(out);
                out.setLength(0);
            }
        }
    }

    /** A fixed number of changes a second, whatever becomes of them. */
    private final class Rate implements Runnable {

        private final Phase phase;
        private final int rate;
        private final long most;
        private final ChangeSource source;
        private final CompletableFuture<Phase> published;
        private final long start = System.nanoTime();
        private long done;

        Rate(Phase phase, int rate, int seconds, ChangeSource source, CompletableFuture<Phase> published) {
            this.phase = phase;
            this.rate = rate;
            this.most = (long) rate * seconds;
            this.source = source;
            this.published = published;
        }

        void start() {
            run();
        }

        @Override
        public void run() {
            long due = Math.min(most, 1 + (System.nanoTime() - start) * rate / TimeUnit.SECONDS.toNanos(1));
            for (int batch = 0; done < due && batch < BATCH; batch++, done++) {
                source.change(nextUser());
            }
            source.flush();
            if (done >= most) {
                published.complete(phase);
                return;
            }
            long next = start + done * TimeUnit.SECONDS.toNanos(1) / rate;
            long wait = next - System.nanoTime();
            var _ = publisher
                    .loop()
                    .schedule(this, wait < 0 ? 0 : Math.max(wait, SHORTEST_PERIOD_NANOS), TimeUnit.NANOSECONDS);
        }
    }

    /** A bounded number of deliveries that have not come. */
    private final class Window {

        private final Phase phase;
        private final int window;
        private final CompletableFuture<Phase> published;
        private final int deliveriesAChange;
        private final long most;
        private final long deadline;
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private long done;

        Window(
                Phase phase,
                int window,
                CompletableFuture<Phase> published,
                int deliveriesAChange,
                long most,
                long deadline) {
            this.phase = phase;
            this.window = window;
            this.published = published;
            this.deliveriesAChange = deliveriesAChange;
            this.most = most;
            this.deadline = deadline;
        }

        void start() {
            crowd.onDelivery(this::wake);
            if (deadline != Long.MAX_VALUE) {
                var _ = publisher.loop().schedule(this::end, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            publish();
        }

        private void wake() {
            if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
                publisher.loop().execute(this::publish);
            }
        }

        private void publish() {
            scheduled.set(false);
            while (!published.isDone()) {
                long room = (window - phase.publishedCount() + phase.receivedCount()) / deliveriesAChange;
                long count = Math.min(Math.min(room, BATCH), most - done);
                if (count <= 0) {
                    break;
                }
                StringBuilder out = new StringBuilder();
                for (long i = 0; i < count; i++) {
                    if (deliveriesAChange == 1) {
                        publisher.userNode(out, (int) (done + i));
                    } else {
                        publisher.change(out, nextUser());
                    }
                }
                done += count;
                publisher.write(out);
            }
            if (done >= most) {
                end();
            }
        }

        private void end() {
            crowd.onDelivery(() -> {});
            published.complete(phase);
        }
    }
}
