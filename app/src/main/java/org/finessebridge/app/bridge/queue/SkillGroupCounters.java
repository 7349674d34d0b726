package org.finessebridge.app.bridge.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.finessebridge.app.queue.Queue;
import org.finessebridge.app.queue.QueueSettings.AgentsReadySource;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.jspecify.annotations.Nullable;

/** Translates a skill group's counters to the statistics of a queue. */
public final class SkillGroupCounters {

    private static final long UNKNOWN = 0xFFFF_FFFFL;

    /** The server counts whole seconds, so a start that is as far off is the same. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final AgentsReadySource agentsReadySource;
    private final InstantSource time;

    public SkillGroupCounters(AgentsReadySource agentsReadySource, InstantSource time) {
        this.agentsReadySource = agentsReadySource;
        this.time = time;
    }

    /**
     * The statistics.
     *
     * @param before what was told last; null for nothing. A longest call that waits as long by it is
     *     the same call
     */
    Queue.Statistics statistics(QuerySkillGroupStatisticsConf conf, Queue.@Nullable Statistics before) {
        long calls = count(conf.routerCallsQNow());
        return new Queue.Statistics(
                count(conf.agentsBusyOther()),
                count(conf.agentsLoggedOn()),
                count(conf.agentsNotReady()),
                count(agentsReady(conf)),
                count(conf.agentsTalkingIn()),
                count(conf.agentsTalkingOther()),
                count(conf.agentsTalkingOut()),
                count(conf.agentsWorkNotReady()),
                count(conf.agentsWorkReady()),
                calls,
                calls <= 0 ? "" : startTime(conf.longestRouterCallQNow(), before));
    }

    private long agentsReady(QuerySkillGroupStatisticsConf conf) {
        return switch (agentsReadySource) {
            case AGENTS_AVAIL -> conf.agentsAvail();
            case AGENTS_READY -> conf.agentsReady();
        };
    }

    private String startTime(long seconds, Queue.@Nullable Statistics before) {
        if (seconds == UNKNOWN) {
            return "";
        }
        Instant since = time.instant().minusSeconds(seconds);
        String known = before == null ? "" : before.startTimeOfLongestCallInQueue();
        boolean same = !known.isEmpty()
                && Duration.between(Instant.parse(known), since).abs().compareTo(ROUNDING.plusMillis(999)) <= 0;
        return same ? known : Queue.Statistics.startTime(since);
    }

    private static long count(long counter) {
        return counter == UNKNOWN ? -1 : counter;
    }
}
