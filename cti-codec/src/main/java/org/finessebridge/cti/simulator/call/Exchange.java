package org.finessebridge.cti.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.jspecify.annotations.Nullable;

/** The calls that there are, and who has part in them. Used on the simulator's event loop only. */
final class Exchange {

    /** As the ids that have been seen of real servers go. */
    private static final long FIRST_CALL_ID = 16_777_217;

    private final AgentLogic agents;
    private final InstantSource clock;
    private final BiFunction<Duration, Runnable, Runnable> timers;
    private final Outbox outbox;
    private final MediaStreams streams;
    private final Map<Long, Call> calls = new LinkedHashMap<>();
    private final Map<String, List<Connection>> byDevice = new HashMap<>();
    private final Set<String> ports = new HashSet<>();
    private TelephonyLimits limits = TelephonyLimits.USUAL;
    private CallRouting routing = CallRouting.NONE;
    private ExternalParties outside = ExternalParties.USUAL;
    private long nextCallId = FIRST_CALL_ID;

    Exchange(AgentLogic agents, InstantSource clock, BiFunction<Duration, Runnable, Runnable> timers, Outbox outbox) {
        this.agents = agents;
        this.clock = clock;
        this.timers = timers;
        this.outbox = outbox;
        this.streams = new MediaStreams(agents, outbox);
    }

    AgentLogic agents() {
        return agents;
    }

    ContactCentre centre() {
        return agents.centre();
    }

    boolean isUccx() {
        return centre().isUccx();
    }

    Outbox outbox() {
        return outbox;
    }

    MediaStreams streams() {
        return streams;
    }

    TelephonyLimits limits() {
        return limits;
    }

    void limits(TelephonyLimits next) {
        limits = next;
    }

    CallRouting routing() {
        return routing;
    }

    void routing(CallRouting next) {
        routing = next;
    }

    ExternalParties outside() {
        return outside;
    }

    void outside(ExternalParties next) {
        outside = next;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does something later, with its events; what it returns keeps it from being done. */
    Runnable later(Duration delay, Runnable task) {
        return timers.apply(delay, () -> outbox.perform(task));
    }

    /**
     * A new call without ends.
     *
     * @throws CallRefusedException where there are too many
     */
    Call begin(CallType type, LineType line, String from, String dialedNumber, CallData data) {
        requireRoom();
        Call call = new Call(nextCallId++, type, isUccx() ? LineType.UNKNOWN : line, from, dialedNumber, data, now());
        calls.put(call.id(), call);
        outbox.began(call);
        return call;
    }

    /** One call more must fit. */
    void requireRoom() {
        if (calls.size() >= limits.calls()) {
            throw CallRefusedException.of(ControlFailureCode.CF_RESOURCE_LIMITATION_REJECTION);
        }
    }

    List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    @Nullable
    Call find(long callId) {
        return calls.get(callId);
    }

    /**
     * An end of a call, also one that is kept for the work after it.
     *
     * @throws CallRefusedException where there is none
     */
    Connection party(long callId, @Nullable String device) {
        Call call = find(callId);
        Connection end = call == null ? null : call.at(device);
        if (end == null) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
        }
        return end;
    }

    /** A new end of a call. */
    Connection connect(Call call, String device, Direction direction, LocalConnectionState state) {
        boolean monitored = isDevice(device) && !ports.contains(device);
        Connection connection = new Connection(call, device, monitored, direction, state);
        connection.state(state);
        call.add(connection);
        byDevice.computeIfAbsent(device, first -> new ArrayList<>(2)).add(connection);
        outbox.changed(call);
        return connection;
    }

    /** An end is told of no more; the call is over with its last end. */
    void disconnect(Connection connection) {
        Call call = connection.call();
        call.remove(connection);
        List<Connection> there = byDevice.get(connection.device());
        if (there != null) {
            there.remove(connection);
            if (there.isEmpty()) {
                byDevice.remove(connection.device());
            }
        }
        outbox.changed(call);
        if (call.ends().isEmpty() && calls.remove(call.id(), call)) {
            outbox.ended(call);
        }
    }

    /** Every end at a device, also one that is kept for the work after the call; a copy. */
    List<Connection> endsAt(String device) {
        return List.copyOf(byDevice.getOrDefault(device, List.of()));
    }

    /** The live ends at a device where its user takes part. */
    List<Connection> liveAt(String device) {
        return endsAt(device).stream()
                .filter(end -> end.isLive() && !end.isPassive())
                .toList();
    }

    /** Whether a device has a call that does not only ring there. */
    boolean isInUse(String device) {
        return liveAt(device).stream().anyMatch(end -> !end.is(LocalConnectionState.ALERTING));
    }

    /** Whether a device takes no call more. */
    boolean isBusy(String device) {
        return liveAt(device).size() >= limits.callsPerDevice();
    }

    /** Whether it is one of the contact centre's devices. */
    boolean isDevice(String number) {
        return centre().hasExtension(number);
    }

    /** A dialer calls from there. */
    void isPort(String device) {
        if (!isDevice(device)) {
            ports.add(device);
        }
    }

    /** What kind of device it is, for a call. */
    DeviceIdType typeOf(Call call, String device) {
        if (device.isEmpty()) {
            return DeviceIdType.NONE;
        }
        if (isDevice(device)) {
            return DeviceIdType.AGENT_DEVICE;
        }
        if (ports.contains(device)) {
            return DeviceIdType.CTI_PORT;
        }
        return device.equals(call.routePoint()) ? DeviceIdType.ROUTE_POINT : DeviceIdType.EXTERNAL;
    }
}
