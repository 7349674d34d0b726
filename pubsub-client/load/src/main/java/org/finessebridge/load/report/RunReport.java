package org.finessebridge.load.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run. What was not measured is null.
 *
 * @param label what the run is called, such as the server's name and version
 * @param transport how the sessions connected
 * @param tls whether they were encrypted
 * @param sessions how many there were
 * @param bytes the length of an update
 * @param nodesConfigured whether the server took the nodes' configuration: open, nothing kept
 * @param warmUps how often all signed in and out before
 * @param signIn the sign-in of all
 * @param memory what idle sessions take
 * @param oneUpdateEach one update for each session
 * @param fixedRate changes at a fixed rate
 * @param mostSpeed changes as fast as they are delivered
 * @param byRest agents' changes by REST at the fixed rate, which the server publishes itself
 * @param sessionsLost sessions that the server ended
 * @param publishRefused publications that the server refused
 * @param complaints what went wrong, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunReport(
        String label,
        String transport,
        boolean tls,
        int sessions,
        int bytes,
        boolean nodesConfigured,
        int warmUps,
        @Nullable SignInReport signIn,
        @Nullable MemoryReport memory,
        @Nullable PhaseReport oneUpdateEach,
        @Nullable PhaseReport fixedRate,
        @Nullable PhaseReport mostSpeed,
        @Nullable PhaseReport byRest,
        int sessionsLost,
        long publishRefused,
        List<String> complaints) {}
