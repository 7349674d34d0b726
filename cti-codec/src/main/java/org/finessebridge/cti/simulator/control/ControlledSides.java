package org.finessebridge.cti.simulator.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.session.ServerRole;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulator that is controlled: one side, or two before one contact centre.
 *
 * @param a side A
 * @param b side B; null where there is one alone
 */
record ControlledSides(CtiServerSimulator a, @Nullable CtiServerSimulator b) {

    /** A simulator that is being closed may take a task and never come to it. */
    private static final long PATIENCE_SECONDS = 2;

    private static final int LONGEST_NAME = 40;

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    /**
     * What a side is now.
     *
     * @param name A or B
     * @param role active or standby
     * @param online whether it listens
     * @param sessions how many clients have an open session
     */
    record Side(String name, ServerRole role, boolean online, int sessions) {}

    private List<CtiServerSimulator> all() {
        return b == null ? List.of(a) : List.of(a, b);
    }

    private String name(CtiServerSimulator side) {
        return side.equals(a) ? "A" : "B";
    }

    /** Asks the contact centre for something, on the simulator's event loop. */
    <T> CompletableFuture<T> ask(Function<SimulatedServer, T> what) {
        return a.ask(what);
    }

    /**
     * Tells streams what happens from now on. Waits for the simulator's event loop.
     *
     * @return ends that; does nothing where the simulator is closed already
     */
    Runnable listen(EventStreams streams) {
        List<Runnable> ends = new ArrayList<>();
        for (CtiServerSimulator side : all()) {
            ends.add(listen(side, server -> SimulatorNews.ofSide(name(side), server, streams)));
        }
        ends.add(listen(a, server -> SimulatorNews.ofCentre(server, streams)));
        return () -> ends.forEach(Runnable::run);
    }

    private static Runnable listen(CtiServerSimulator side, Function<SimulatedServer, Runnable> news) {
        Runnable end = side.ask(news).join();
        return () -> {
            try {
                side.play(server -> end.run())
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException e) {
                LOG.debug("The simulator is closed, and tells nobody any more", e);
            }
        };
    }

    /** What the sides are now. */
    CompletableFuture<List<Side>> sides() {
        CompletableFuture<List<Side>> sides = CompletableFuture.completedFuture(List.of());
        for (CtiServerSimulator side : all()) {
            sides = sides.thenCombine(side(side), (before, next) -> {
                List<Side> more = new ArrayList<>(before);
                more.add(next);
                return more;
            });
        }
        return sides;
    }

    private CompletableFuture<Side> side(CtiServerSimulator side) {
        return side.ask(server -> new Side(name(side), server.role(), side.isListening(), server.openSessions()));
    }

    /** Closes every connection of every side, without a word. */
    CompletableFuture<Void> dropSessions() {
        return CompletableFuture.allOf(
                all().stream().map(CtiServerSimulator::dropClients).toArray(CompletableFuture[]::new));
    }

    /**
     * Takes a side away, or brings it back. The other side becomes active when the active one goes,
     * and one that comes back alone is active.
     *
     * @return what the side is then
     */
    CompletableFuture<Side> online(String name, boolean online) {
        CtiServerSimulator side = all().stream()
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> ControlException.unknown(
                        "unknown-side",
                        b == null
                                ? "there is no side '%s': the simulator has side A alone".formatted(shown(name))
                                : "there is no side '%s': the simulator has the sides A and B".formatted(shown(name))));
        // Both wait for the simulator's event loop, which the thread of the control API must not.
        CompletableFuture<Side> done = new CompletableFuture<>();
        Thread.ofVirtual().name("cti-simulator-side").start(() -> {
            try {
                change(side, online);
                done.complete(side(side).join());
            } catch (IOException e) {
                done.completeExceptionally(ControlException.conflict(
                        "port-taken", "the side cannot listen again: %s".formatted(e.getMessage())));
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "...";
    }

    private void change(CtiServerSimulator side, boolean online) throws IOException {
        CtiServerSimulator other = side.equals(a) ? b : a;
        synchronized (a) {
            if (online) {
                side.reappear();
                if (other != null && !other.isListening()) {
                    swap(other, side);
                }
            } else {
                side.vanish();
                if (other != null && other.isListening() && role(side) == ServerRole.ACTIVE) {
                    swap(side, other);
                }
            }
        }
    }

    private static ServerRole role(CtiServerSimulator side) {
        return side.ask(SimulatedServer::role).join();
    }

    private static void swap(CtiServerSimulator from, CtiServerSimulator to) {
        from.play(server -> server.role(ServerRole.STANDBY)).join();
        to.play(server -> server.role(ServerRole.ACTIVE)).join();
    }
}
