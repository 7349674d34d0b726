package org.finessebridge.cti.simulator.control;

import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure is called in an answer. */
final class ControlFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    private ControlFailures() {}

    /** The refusal that tells of a failure. */
    static ControlException of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case ControlException refusal -> refusal;
            case CallRefusedException refused -> of(refused);
            case RejectedExecutionException stopped ->
                ControlException.of(503, "stopped", "the simulator stops; start it again");
            case TimeoutException late ->
                ControlException.of(503, "too-late", "the simulator has not answered in time; ask again");
            default -> {
                LOG.warn("A request of the control API has failed by a defect of the simulator", cause);
                yield ControlException.of(500, "defect", "the simulator has a defect; its log says more");
            }
        };
    }

    private static ControlException of(CallRefusedException refused) {
        StatusCode status = refused.status();
        if (status == StatusCode.TOO_MUCH_DATA || status == StatusCode.VALUE_TOO_LONG) {
            return ControlException.wrong(
                    "too-long",
                    "the variables do not fit into a message: callVariable1 to callVariable10 have up to 40 bytes,"
                            + " wrapUp up to 39, others up to 210, names up to 32, and all of those 2000 in sum;"
                            + " elements of arrays have the indexes 0 to 255");
        }
        return ControlException.conflict("refused", String.valueOf(refused.getMessage()));
    }
}
