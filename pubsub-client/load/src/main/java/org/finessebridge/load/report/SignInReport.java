package org.finessebridge.load.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of all sessions.
 *
 * @param succeeded sessions that were signed in
 * @param failed sessions that were not
 * @param secondAttempts sessions that were refused or cut off, and tried again
 * @param seconds from the first connection to the last answered presence
 * @param p50Millis median of the single sign-ins
 * @param p99Millis 99th percentile of them
 * @param serverCpuMillis the server's CPU for all of them; null when it is not measured
 * @param ownCpuMillis this program's CPU
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignInReport(
        int succeeded,
        int failed,
        int secondAttempts,
        double seconds,
        double p50Millis,
        double p99Millis,
        @Nullable Long serverCpuMillis,
        long ownCpuMillis) {}
