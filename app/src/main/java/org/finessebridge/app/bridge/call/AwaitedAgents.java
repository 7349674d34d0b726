package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.finessebridge.app.time.Ticker;

/** The users whom a call cannot leave before another event has come, since when. */
final class AwaitedAgents {

    /** Events of one moment come within milliseconds; later than this nothing is on its way. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Ticker ticker;
    private final Map<Awaited, Long> since = new LinkedHashMap<>();

    private record Awaited(CallRecord call, String loginId) {}

    AwaitedAgents(Ticker ticker) {
        this.ticker = ticker;
    }

    void add(CallRecord call, String loginId) {
        since.putIfAbsent(new Awaited(call, loginId), ticker.nanos());
    }

    void remove(CallRecord call, String loginId) {
        since.remove(new Awaited(call, loginId));
    }

    /** Hands those over that have waited too long, which are awaited no more. */
    void waitedTooLong(BiConsumer<CallRecord, String> tell) {
        long now = ticker.nanos();
        List<Awaited> tooLong = new ArrayList<>();
        for (Map.Entry<Awaited, Long> entry : since.entrySet()) {
            if (now - entry.getValue() < PATIENCE.toNanos()) {
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
