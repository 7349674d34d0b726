package org.finessebridge.app.queue;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Queue object (guide, "Queue"). */
@JsonRootName("Queue")
public record Queue(String name, Statistics statistics, String uri) {

    private static final String PREFIX = "/finesse/api/Queue/";

    /**
     * What is counted now; -1 stands for unknown.
     *
     * @param startTimeOfLongestCallInQueue UTC without milliseconds; empty where no call waits
     */
    public record Statistics(
            long agentsBusyOther,
            long agentsLoggedOn,
            long agentsNotReady,
            long agentsReady,
            long agentsTalkingInbound,
            long agentsTalkingInternal,
            long agentsTalkingOutbound,
            long agentsWrapUpNotReady,
            long agentsWrapUpReady,
            long callsInQueue,
            String startTimeOfLongestCallInQueue) {

        private static final DateTimeFormatter SECONDS =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

        /** Of a queue that nobody is asked about. */
        public static final Statistics UNKNOWN = new Statistics(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, "");

        /** The time as it stands in {@link #startTimeOfLongestCallInQueue}; null for none. */
        public static String startTime(@Nullable Instant since) {
            return since == null ? "" : SECONDS.format(since);
        }
    }

    /** The URI of a queue, which is its node in the Notification Service too. */
    public static String uri(long number) {
        return PREFIX + number;
    }
}
