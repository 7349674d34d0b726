package org.finessebridge.load.rest;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks the same again and again on kept connections, with one request on each at any time. What it counts belongs to
 * the connection's event loop until the end.
 */
public final class ClosedLoop {

    private static final int OK = 200;
    private static final long LONGEST_MICROS = 60_000_000;

    private final RestClient client;
    private final EventLoop loop;
    private final long end;
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final CompletableFuture<ClosedLoop> done = new CompletableFuture<>();
    private int open;
    private long bytes;
    private long failed;
    private @Nullable String firstFailure;

    private ClosedLoop(RestClient client, EventLoop loop, long end) {
        this.client = client;
        this.loop = loop;
        this.end = end;
    }

    /**
     * Asks on some connections.
     *
     * @param connections how many
     * @param requests what each of them asks, by its number from 0
     * @param end of {@link System#nanoTime}: nothing is asked after it
     * @return done when all answers have come
     */
    public static CompletableFuture<ClosedLoop> run(
            RestClient client, EventLoop loop, int connections, IntFunction<RestRequest> requests, long end) {
        ClosedLoop running = new ClosedLoop(client, loop, end);
        List<RestRequest> all = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            all.add(requests.apply(connection));
        }
        loop.execute(() -> {
            running.open = connections;
            all.forEach(running::ask);
        });
        return running.done;
    }

    private void ask(RestRequest request) {
        long begun = System.nanoTime();
        client.send(request, answer -> {
            long now = System.nanoTime();
            if (answer.status() == OK) {
                micros.recordValue(Math.min((now - begun) / 1000, LONGEST_MICROS));
                bytes += answer.body().length();
            } else {
                failed++;
                if (firstFailure == null) {
                    firstFailure = answer.inWords();
                }
            }
            if (now < end && answer.status() != 0) {
                loop.execute(() -> ask(request)); // the stack must not grow with the answers
            } else if (--open == 0) {
                done.complete(this);
            }
        });
    }

    /** From each request to its answer, of those that were answered with 200. */
    public Histogram micros() {
        return micros;
    }

    /** Characters of all answers. */
    public long bytes() {
        return bytes;
    }

    /** How many were answered otherwise. */
    public long failedCount() {
        return failed;
    }

    /** What the first of them said; null where there is none. */
    public @Nullable String firstFailure() {
        return firstFailure;
    }
}
