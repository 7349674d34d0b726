package org.finessebridge.load.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls at one rate.
 *
 * @param callsAnHour the rate that was asked for
 * @param seconds from the first call's placing to the last one's
 * @param callsAnHourReached what was placed in that time
 * @param placed calls that began
 * @param completed calls that went all the way
 * @param heldBack how often a call was due while no agent was free
 * @param lost requests whose event did not come
 * @param doubled events that came again
 * @param misplaced events for another user, in the wrong order, or that do not show what was asked for
 * @param endMissing dialogs that did not end, or were left over
 * @param unheard calls that rang nowhere
 * @param refused requests that REST refused
 * @param errors requests that ended in an error event
 * @param latency from the sending of a request to the receipt of its event
 * @param actions the same, of each action
 * @param http from the sending of a request to the answer of HTTP
 * @param ring from the placing of a call to the event that it rings
 * @param serverCpuMillisPerCall null when it is not measured
 * @param serverCores how many cores that is
 * @param ownCpuMillisPerCall this program's
 * @param serverRssMebibytes right after the calls
 * @param liveHeapMebibytes after a collection then; null when it is not measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallRateReport(
        int callsAnHour,
        double seconds,
        double callsAnHourReached,
        long placed,
        long completed,
        long heldBack,
        long lost,
        long doubled,
        long misplaced,
        long endMissing,
        long unheard,
        long refused,
        long errors,
        LatencyReport latency,
        Map<String, LatencyReport> actions,
        LatencyReport http,
        LatencyReport ring,
        @Nullable Double serverCpuMillisPerCall,
        @Nullable Double serverCores,
        double ownCpuMillisPerCall,
        @Nullable Long serverRssMebibytes,
        @Nullable Long liveHeapMebibytes) {

    /** Whether each call went all the way, and each event came once, to whom it was for, in its order. */
    public boolean isExact() {
        return completed == placed && lost + doubled + misplaced + endMissing + unheard + refused + errors == 0;
    }
}
