package org.finessebridge.cti.simulator.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.session.ServerRole;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;

/**
 * The simulator that is controlled: one side, or two before one contact centre.
 *
 * @param a side A
 * @param b side B; null where there is one alone
 */
record ControlledSides(CtiServerSimulator a, @Nullable CtiServerSimulator b) {

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

    /** Does something with the contact centre, on the simulator's event loop. */
    void onCentre(Consumer<SimulatedServer> what) {
        a.play(what).join();
    }

    /** Does something with each side, on the simulator's event loop. */
    void each(Function<String, Consumer<SimulatedServer>> what) {
        all().forEach(side -> side.play(what.apply(name(side))).join());
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
                        "unknown-side", "there is no side %s, but %s".formatted(name, b == null ? "A" : "A and B")));
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
