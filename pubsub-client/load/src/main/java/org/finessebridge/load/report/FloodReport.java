package org.finessebridge.load.report;

import java.util.List;

/**
 * The results of a run that floods.
 *
 * @param label what the run is called
 * @param sessions how many sessions flooded
 * @param each how many requests each of them sent
 * @param floods what each kind of request did
 * @param complaints what went wrong, in words
 */
public record FloodReport(String label, int sessions, int each, List<Flood> floods, List<String> complaints) {

    /**
     * One flood.
     *
     * @param request what was sent
     * @param seconds until the last of the flood was answered, or its session cut off
     * @param answered requests with a result
     * @param refused requests with an error
     * @param cutOff requests whose session the server ended before
     * @param quiet pings right before it
     * @param meanwhile pings that were sent while it lasted
     */
    public record Flood(
            String request,
            double seconds,
            long answered,
            long refused,
            long cutOff,
            LatencyReport quiet,
            LatencyReport meanwhile) {}
}
