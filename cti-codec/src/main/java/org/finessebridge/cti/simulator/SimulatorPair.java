package org.finessebridge.cti.simulator;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.session.ServerRole;
import org.finessebridge.cti.simulator.session.SimulatedServer;

/**
 * Two CTI servers, sides A and B, before one contact centre: an agent's state is the same at both.
 * Side A is active and side B standby at first. Its methods may be called from any thread, but not
 * from the simulator's.
 */
public final class SimulatorPair implements AutoCloseable {

    private final CtiServerSimulator a;
    private final CtiServerSimulator b;

    private SimulatorPair(CtiServerSimulator a, CtiServerSimulator b) {
        this.a = a;
        this.b = b;
    }

    /**
     * Starts both sides; they listen when this returns.
     *
     * @throws IOException where a side cannot listen; then neither does
     */
    public static SimulatorPair start(SimulatorSettings sideA, SimulatorSettings sideB, ContactCentre centre)
            throws IOException {
        CtiServerSimulator a = CtiServerSimulator.start(sideA, centre, InstantSource.system());
        try {
            return new SimulatorPair(a, a.startOtherSide(sideB));
        } catch (IOException e) {
            a.close();
            throw e;
        }
    }

    /** Starts both sides on free ports of loopback. */
    public static SimulatorPair onLoopback(ContactCentre centre) throws IOException {
        return start(SimulatorSettings.onLoopback(0), SimulatorSettings.onLoopback(0), centre);
    }

    /** Side A. */
    public CtiServerSimulator a() {
        return a;
    }

    /** Side B. */
    public CtiServerSimulator b() {
        return b;
    }

    /** The side that is active now. */
    public CtiServerSimulator active() {
        return a.ask(SimulatedServer::role).join() == ServerRole.ACTIVE ? a : b;
    }

    /** The side that is not. */
    public CtiServerSimulator standby() {
        return active() == a ? b : a;
    }

    /**
     * The active side is gone, as a host that has lost its power, and the other becomes active.
     *
     * @return the side that is active now
     */
    public CtiServerSimulator loseActive() {
        CtiServerSimulator lost = active();
        CtiServerSimulator left = lost == a ? b : a;
        lost.vanish();
        swap(lost, left);
        return left;
    }

    /**
     * The sides swap their roles without warning: the active one drops its clients, and the other
     * tells its own STANDBY_ACTIVE_EVENT.
     */
    public void failOver() {
        CtiServerSimulator was = active();
        swap(was, was == a ? b : a);
    }

    private static void swap(CtiServerSimulator from, CtiServerSimulator to) {
        from.play(server -> server.role(ServerRole.STANDBY)).join();
        to.play(server -> server.role(ServerRole.ACTIVE)).join();
    }

    /** Plays a planned switch to the standby side; see {@link SimulatedServer#switchTo}. */
    public CompletableFuture<Boolean> switchOver() {
        CtiServerSimulator from = active();
        return from.switchTo(from == a ? b : a);
    }

    /** Tells every client of both sides that it goes offline, and stops. */
    @Override
    public void close() {
        b.closeSide();
        a.close();
    }
}
