package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenReq;

/**
 * A client's request.
 *
 * @param <C> the confirmation that answers it; FAILURE_CONF or CONTROL_FAILURE_CONF may come
 *     instead
 */
public sealed interface CtiRequest<C extends CtiConfirmation> extends CtiMessage
        permits ClientEventReportReq,
                CloseReq,
                HeartbeatReq,
                OpenReq,
                QueryAgentStateReq,
                SetAgentStateReq {

    /** PeripheralID of a request that names no peripheral: NULL_PERIPHERAL_ID of the guide. */
    long NULL_PERIPHERAL_ID = 0xFFFF_FFFFL;

    /** InvokeID: the number by which the client knows the answer again. */
    long invokeId();

    /** The same request with another invoke id. */
    CtiRequest<C> withInvokeId(long invokeId);

    /** The same request for a peripheral where it names none yet; else the request itself. */
    default CtiRequest<C> orPeripheralId(long peripheralId) {
        return this;
    }
}
