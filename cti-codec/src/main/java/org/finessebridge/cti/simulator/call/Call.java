package org.finessebridge.cti.simulator.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.LineType;
import org.jspecify.annotations.Nullable;

/** One call with its ends. Used on the simulator's event loop only. */
final class Call {

    /** By what a router knows a call that it has routed. */
    record RouterKey(long day, long callId, long sequenceNumber) {}

    private final long id;
    private final String from;
    private final String dialedNumber;
    private final Instant began;
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private CallType type;
    private LineType lineType;
    private CallData data;
    private String toRoutePoint = "";
    private String lastRedirect = "";
    private @Nullable RouterKey routerKey;
    private @Nullable Long skillGroupNumber;
    private boolean queued;
    private boolean reservation;
    private @Nullable String controller;
    private @Nullable Call monitor;

    Call(long id, CallType type, LineType lineType, String from, String dialedNumber, CallData data, Instant began) {
        this.id = id;
        this.type = type;
        this.lineType = lineType;
        this.from = from;
        this.dialedNumber = dialedNumber;
        this.data = data;
        this.began = began;
    }

    long id() {
        return id;
    }

    /** Who calls. */
    String from() {
        return from;
    }

    String dialedNumber() {
        return dialedNumber;
    }

    Instant began() {
        return began;
    }

    CallType type() {
        return type;
    }

    void type(CallType next) {
        type = next;
    }

    LineType lineType() {
        return lineType;
    }

    void lineType(LineType next) {
        lineType = next;
    }

    CallData data() {
        return data;
    }

    void data(CallData next) {
        data = next;
    }

    /** The route point through which it came; empty for none. */
    String routePoint() {
        return toRoutePoint;
    }

    void routedThrough(String routePoint) {
        toRoutePoint = routePoint;
    }

    /** Which device has sent it on the last; empty for none. */
    String lastRedirect() {
        return lastRedirect;
    }

    void redirectedBy(String device) {
        lastRedirect = device;
    }

    @Nullable
    RouterKey routerKey() {
        return routerKey;
    }

    void routerKey(RouterKey key) {
        routerKey = key;
    }

    @Nullable
    Long skillGroupNumber() {
        return skillGroupNumber;
    }

    /** Whether it waits in a queue. */
    boolean isQueued() {
        return queued;
    }

    /** It waits for an agent of a skill group, or has been brought to one. */
    void queue(boolean waits, long skillGroup) {
        queued = waits;
        skillGroupNumber = skillGroup;
    }

    void leaveQueue() {
        queued = false;
    }

    /** Whether a dialer reserves an agent with it, and nobody talks. */
    boolean isReservation() {
        return reservation;
    }

    void reserves() {
        reservation = true;
    }

    /** Who may add parties to the conference; null for no conference. */
    @Nullable
    String controller() {
        return controller;
    }

    void controlledBy(String device) {
        controller = device;
    }

    /** The call by which a supervisor listens to it; null for none. */
    @Nullable
    Call monitor() {
        return monitor;
    }

    void monitoredBy(@Nullable Call listening) {
        monitor = listening;
    }

    void add(Connection connection) {
        connections.put(connection.device(), connection);
    }

    void remove(Connection connection) {
        connections.remove(connection.device(), connection);
    }

    @Nullable
    Connection at(@Nullable String device) {
        return device == null ? null : connections.get(device);
    }

    /** Every end that has had no END_CALL yet; a copy. */
    List<Connection> ends() {
        return new ArrayList<>(connections.values());
    }

    /** The ends that are not cleared; a copy. */
    List<Connection> live() {
        return liveEnds().toList();
    }

    /** The ends that are not cleared, and that events tell of; a copy. */
    List<Connection> told() {
        return liveEnds().filter(Connection::isMonitored).toList();
    }

    private Stream<Connection> liveEnds() {
        return connections.values().stream().filter(Connection::isLive);
    }
}
