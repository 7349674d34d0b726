package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.FailureEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The planned switch of an active server to its other side. Guide, "Active and standby CTI servers"
 * (version 24).
 */
final class Maintenance {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    /** How long clients may take to answer, and then to leave. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SimulatedServer server;
    private final Set<SimulatedSession> waitingFor = new LinkedHashSet<>();
    private List<SimulatedSession> asked = List.of();
    private long invokeId;
    private @Nullable CompletableFuture<Boolean> underWay;
    private Runnable activateOther = () -> {};
    private boolean decided;
    private SimulatorTime.@Nullable Scheduled deadline;

    Maintenance(SimulatedServer server) {
        this.server = server;
    }

    /** Whether a switch has been asked for and has not ended. */
    boolean isUnderWay() {
        return underWay != null;
    }

    /**
     * Asks the clients.
     *
     * @param toOther makes the other side active
     * @return whether the switch was made
     */
    CompletableFuture<Boolean> begin(Runnable toOther) {
        if (!server.serves() || underWay != null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("this side is not active, or switches already"));
        }
        CompletableFuture<Boolean> switched = new CompletableFuture<>();
        underWay = switched;
        activateOther = toOther;
        decided = false;
        invokeId++;
        asked = server.clients().open().filter(Maintenance::knowsStandby).toList();
        waitingFor.addAll(asked);
        deadline = server.time().after(PATIENCE, () -> decide(false));
        asked.forEach(session -> session.write(new ActiveMaintenanceReq(invokeId)));
        decideIfAllHaveAnswered();
        return switched;
    }

    /** A client's answer; one that nobody waits for means nothing. */
    void answered(SimulatedSession session, ActiveMaintenanceResp response) {
        if (decided || response.invokeId() != invokeId || !waitingFor.contains(session)) {
            return;
        }
        if (response.maintenanceModeAccepted()) {
            waitingFor.remove(session);
            decideIfAllHaveAnswered();
        } else {
            decide(false);
        }
    }

    /** A client has left: it has stopped its requests, or does not matter any more. */
    void gone(SimulatedSession session) {
        if (waitingFor.remove(session)) {
            if (decided) {
                endIfAllHaveLeft();
            } else {
                decideIfAllHaveAnswered();
            }
        }
    }

    private void decideIfAllHaveAnswered() {
        if (underWay != null && !decided && waitingFor.isEmpty()) {
            decide(true);
        }
    }

    private void decide(boolean goesOn) {
        decided = true;
        cancelDeadline();
        LOG.info(
                "The planned switch to the other side {}",
                goesOn ? "goes on" : "is cancelled: a client has not accepted it");
        waitingFor.clear();
        server.clients().open().filter(asked::contains).forEach(waitingFor::add);
        List.copyOf(waitingFor).forEach(s -> s.write(new ActiveMaintenanceEvent(goesOn)));
        if (!goesOn) {
            waitingFor.clear();
            end(false);
            return;
        }
        server.clients().open().filter(session -> !knowsStandby(session)).forEach(session -> {
            session.write(new FailureEvent(StatusCode.CTI_SERVER_OFFLINE.code(), null));
            session.close();
        });
        activateOther.run();
        deadline = server.time().after(PATIENCE, this::dropTheRest);
        endIfAllHaveLeft();
    }

    private void dropTheRest() {
        List<SimulatedSession> late = new ArrayList<>(waitingFor);
        waitingFor.clear();
        late.forEach(SimulatedSession::close);
        endIfAllHaveLeft();
    }

    private void endIfAllHaveLeft() {
        if (underWay != null && waitingFor.isEmpty()) {
            cancelDeadline();
            server.role(ServerRole.STANDBY);
            end(true);
        }
    }

    private void end(boolean switched) {
        CompletableFuture<Boolean> ended = underWay;
        underWay = null;
        asked = List.of();
        if (ended != null) {
            ended.complete(switched);
        }
    }

    private void cancelDeadline() {
        SimulatorTime.Scheduled waiting = deadline;
        if (waiting != null) {
            waiting.cancel();
            deadline = null;
        }
    }

    private static boolean knowsStandby(SimulatedSession session) {
        OpenSession open = session.opened();
        return open != null && open.knowsStandby();
    }
}
