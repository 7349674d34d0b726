package org.finessebridge.load.report;

import java.util.List;

/**
 * The results of a run with calls.
 *
 * @param label what the run is called, such as the server's name and version
 * @param transport how the agents' sessions connected
 * @param tls whether they were encrypted
 * @param agents how many there were
 * @param callers who called, in words
 * @param pauseMillis how long an agent waited before each request, on average
 * @param rates what was measured at each rate
 * @param sessionsLost sessions that the server ended
 * @param complaints what went wrong, in words
 */
public record CallsReport(
        String label,
        String transport,
        boolean tls,
        int agents,
        String callers,
        long pauseMillis,
        List<CallRateReport> rates,
        int sessionsLost,
        List<String> complaints) {}
