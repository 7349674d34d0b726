package org.finessebridge.app.bridge.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All lanes. Two agents may be at one device for a moment, one leaving and one signing in: a device
 * has one request under way all the same. Only the bridge's thread calls.
 */
public final class RequestLanes {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLanes.class);

    private final RequestTimes times;
    private final Ticker ticker;
    private final Map<String, RequestLane> byDevice = new HashMap<>();
    private final Set<RequestLane> busy = new LinkedHashSet<>();
    private final Set<RequestLane> refused = new LinkedHashSet<>();
    private boolean ending;

    public RequestLanes(RequestTimes times, Ticker ticker) {
        this.times = times;
        this.ticker = ticker;
    }

    /** A lane for one more agent. */
    public RequestLane open() {
        return new RequestLane(this);
    }

    /** Time has passed: ends what is over, asks about what is overdue. */
    public void tick() {
        long now = ticker.nanos();
        forEachBusy(lane -> lane.tick(now));
        busy.removeIf(RequestLane::isIdle);
    }

    /** Whether every request of every lane has been answered. */
    public boolean areIdle() {
        return busy.stream().allMatch(RequestLane::isIdle);
    }

    /** Ends all requests of all lanes with that error. */
    public void failAll(ApiErrorsData error) {
        endEach(lane -> lane.failAll(error));
    }

    /** Ends with that error what was sent in the session that has ended, and all that waits. */
    public void sessionLost(ApiErrorsData error) {
        endEach(lane -> lane.sessionLost(error));
    }

    /** Nothing is sent for a lane whose turn to end has not come yet. */
    private void endEach(Consumer<RequestLane> end) {
        ending = true;
        try {
            forEachBusy(end);
        } finally {
            ending = false;
        }
    }

    boolean areEnding() {
        return ending;
    }

    /** What fails for one lane must not keep the others from it. */
    private void forEachBusy(Consumer<RequestLane> action) {
        for (RequestLane lane : List.copyOf(busy)) {
            try {
                action.accept(lane);
            } catch (RuntimeException e) {
                LOG.error("The requests of an agent could not be handled; this is a defect", e);
            }
        }
    }

    RequestTimes times() {
        return times;
    }

    long now() {
        return ticker.nanos();
    }

    void busy(RequestLane lane) {
        busy.add(lane);
    }

    /** Takes the device for a request of that lane; false while another lane's is under way. */
    boolean occupy(String device, RequestLane lane) {
        RequestLane holder = byDevice.putIfAbsent(device, lane);
        if (holder == null || holder == lane) {
            return true;
        }
        refused.add(lane);
        return false;
    }

    void release(@Nullable String device, RequestLane lane) {
        if (device != null) {
            byDevice.remove(device, lane);
        }
    }

    /** Lanes that found their device occupied try again. */
    void wakeOthers() {
        if (!refused.isEmpty()) {
            List<RequestLane> others = new ArrayList<>(refused);
            refused.clear();
            others.forEach(RequestLane::sendNext);
        }
    }
}
