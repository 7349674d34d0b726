package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The users whom a call cannot leave before another event has come, since when. */
final class AwaitedAgents {

    /** Events of one moment come within milliseconds; later than this nothing is on its way. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<Awaited, Instant> since = new LinkedHashMap<>();

    private record Awaited(CallRecord call, String loginId) {}

    void add(CallRecord call, String loginId, Instant now) {
        since.putIfAbsent(new Awaited(call, loginId), now);
    }

    void remove(CallRecord call, String loginId) {
        since.remove(new Awaited(call, loginId));
    }

    /** Hands those over that have waited too long, which are awaited no more. */
    void waitedTooLong(Instant now, BiConsumer<CallRecord, String> tell) {
        List<Awaited> tooLong = new ArrayList<>();
        for (Map.Entry<Awaited, Instant> entry : since.entrySet()) {
            if (entry.getValue().plus(PATIENCE).isAfter(now)) {
                break; // in the order of their coming
            }
            tooLong.add(entry.getKey());
        }
        tooLong.forEach(awaited -> {
            since.remove(awaited);
            tell.accept(awaited.call(), awaited.loginId());
        });
    }
}
