package org.finessebridge.app.bridge.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.finessebridge.app.bridge.publication.QueueUpdates;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.queue.Queue;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;

/**
 * Asks for the statistics of the queues that somebody looks at, in rounds. What a round has not got
 * an answer for is left out of the next, so that questions to a slow server don't pile up. A queue is
 * told of once an interval at most. Only the bridge's thread calls.
 */
public final class QueuePolling {

    private static final int AT_A_TIME = 50;
    private static final long NO_ID = 0xFFFF_FFFFL;

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final QueueUpdates updates;
    private final SkillGroupCounters counters;
    private final Ticker ticker;
    private final long interval;
    private final ArrayDeque<Long> toAsk = new ArrayDeque<>();
    private final Set<Long> underWay = new HashSet<>();
    private final Map<Long, Queue.Statistics> told = new HashMap<>();
    private final Map<Long, Queue.Statistics> toTell = new HashMap<>();
    private final Map<Long, Long> toldAt = new HashMap<>();
    private boolean polls;
    private long roundAt;

    public QueuePolling(
            CtiRequests cti,
            BridgeThread thread,
            QueueUpdates updates,
            SkillGroupCounters counters,
            Duration interval,
            Ticker ticker) {
        this.cti = cti;
        this.thread = thread;
        this.updates = updates;
        this.counters = counters;
        this.interval = interval.toNanos();
        this.ticker = ticker;
    }

    /** The service is up again: the next round is due at once. */
    public void startSoon() {
        polls = false;
    }

    /**
     * Time has passed.
     *
     * @param wanted the queues that somebody looks at; asked for once a round
     */
    public void tick(Supplier<Set<Long>> wanted) {
        long now = ticker.nanos();
        if (!polls || now - roundAt >= interval) {
            polls = true;
            roundAt = now;
            startRound(wanted.get());
        }
        Set.copyOf(toTell.keySet()).forEach(this::tell);
    }

    private void startRound(Set<Long> wanted) {
        for (Long number : Set.copyOf(told.keySet())) {
            if (!wanted.contains(number)) {
                told.remove(number);
                toTell.put(number, Queue.Statistics.UNKNOWN); // nobody serves it any more
            }
        }
        toAsk.clear();
        for (Long number : new TreeSet<>(wanted)) {
            if (!underWay.contains(number)) {
                toAsk.add(number);
            }
        }
        goOn();
    }

    private void goOn() {
        while (underWay.size() < AT_A_TIME && !toAsk.isEmpty()) {
            Long number = toAsk.remove();
            underWay.add(number);
            cti.send(
                    QuerySkillGroupStatisticsReq.builder()
                            .skillGroupNumber(number)
                            .skillGroupId(NO_ID)
                            .build(),
                    outcome -> thread.execute(() -> ended(number, outcome)));
        }
    }

    private void ended(Long number, CtiOutcome<QuerySkillGroupStatisticsConf> outcome) {
        underWay.remove(number);
        try {
            switch (outcome) {
                case CtiOutcome.Confirmed<QuerySkillGroupStatisticsConf>(QuerySkillGroupStatisticsConf conf) ->
                    learned(number, counters.statistics(conf, told.get(number)));
                case CtiOutcome.Refused<?> refused -> learned(number, Queue.Statistics.UNKNOWN);
                case CtiOutcome.Rejected<?> rejected -> learned(number, Queue.Statistics.UNKNOWN);
                case CtiOutcome.TimedOut<?> timedOut -> {}
                case CtiOutcome.Unreadable<?> unreadable -> {}
                case CtiOutcome.SessionLost<?> lost -> toAsk.clear();
                case CtiOutcome.NotSent<?> notSent -> toAsk.clear();
            }
        } finally {
            goOn();
        }
    }

    private void learned(Long number, Queue.Statistics statistics) {
        told.put(number, statistics);
        toTell.put(number, statistics);
        tell(number);
    }

    /** Tells it unless that was done a moment ago: then it is told when the interval is over. */
    private void tell(Long number) {
        Queue.Statistics statistics = toTell.get(number);
        Long at = toldAt.get(number);
        long now = ticker.nanos();
        if (statistics != null && (at == null || now - at >= interval)) {
            toTell.remove(number);
            if (updates.statistics(number, statistics)) {
                toldAt.put(number, now);
            }
        }
    }
}
