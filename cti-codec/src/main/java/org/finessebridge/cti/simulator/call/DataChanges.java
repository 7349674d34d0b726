package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.control.SetCallDataReq;

/** Changes of a call's variables. */
final class DataChanges {

    private static final String RESPONSE = "BAResponse";

    private final Exchange exchange;
    private final ChangeEvents changes;
    private final AfterCalls afterCalls;

    DataChanges(Exchange exchange, ChangeEvents changes, AfterCalls afterCalls) {
        this.exchange = exchange;
        this.changes = changes;
        this.afterCalls = afterCalls;
    }

    /** SET_CALL_DATA_REQ. */
    void set(SetCallDataReq request) {
        Call call = exchange.find(request.connectionCallId());
        if (call == null) {
            throw CallRefusedException.of(StatusCode.INVALID_CALLID);
        }
        String device = request.connectionDeviceId();
        if (device != null && !device.isEmpty() && call.at(device) == null) {
            throw CallRefusedException.of(StatusCode.NOT_CALL_PARTY);
        }
        CallData change = CallData.of(request, request.callWrapupData());
        Dialling.requireFits(call.data().merged(change));
        CallType type = request.callType().known();
        if (type != null && type != CallType.NULL_CALLTYPE) {
            call.type(type);
        }
        set(call, change);
    }

    /** Every end of a call hears what has changed. */
    void set(Call call, CallData change) {
        CallData data = call.data().merged(change);
        Dialling.requireFits(data);
        call.data(data);
        exchange.outbox().changed(call);
        call.ends().stream().filter(Connection::isMonitored).forEach(end -> changes.data(end, call.type(), change));
        afterCalls.data(call);
        String response = change.named(RESPONSE);
        if (response != null && !response.isEmpty()) {
            exchange.outbox().answered(call, response);
        }
    }
}
