package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.List;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.junit.jupiter.api.Test;

/** A dialer offers a record to an agent, and calls the customer. */
class OutboundCallTest {

    private static final String PORT = "6201";

    private HeardCalls calls = HeardCalls.ucce();

    private void offered(CallType type, String status) {
        calls.begin(
                7,
                A,
                type,
                PORT,
                builder -> builder.namedVariables(
                        List.of(new NamedVariable("BAResponse", ""), new NamedVariable("BAStatus", status))));
        calls.delivered(
                7,
                A,
                PORT,
                builder -> builder.callingDeviceType(DeviceIdType.CTI_PORT).calledDeviceId(A));
    }

    private void responds(String response) {
        calls.data(
                7,
                A,
                CallType.NULL_CALLTYPE,
                builder -> builder.namedVariables(List.of(new NamedVariable("BAResponse", response))));
    }

    @Test
    void aRecordIsAcceptedAndTheCustomerCalled() {
        calls.agent(A, UserState.RESERVED_OUTBOUND_PREVIEW);
        offered(CallType.RESERVATION_PREVIEW, "PREVIEW_OUTBOUND_RESERVATION");
        calls.established(7, A, PORT);
        assertThat(calls.take()).containsExactly("POST A 7 ALERTING A:ALERTING");
        assertThat(calls.actions(A, 7)).containsExactly("ACCEPT", "CLOSE", "REJECT");

        responds("Accept");
        assertThat(calls.take()).containsExactly("PUT A 7 ACCEPTED A:ACCEPTED");
        assertThat(calls.actions(A, 7)).isEmpty();

        calls.released(7, A, PORT);
        calls.cleared(7, A);
        calls.end(7, A);
        assertThat(calls.take()).last().isEqualTo("DELETE A 7 DROPPED A:DROPPED");

        calls.begin(
                8,
                A,
                CallType.CUSTOMER_PREVIEW,
                X,
                builder -> builder.namedVariables(List.of(new NamedVariable("BAStatus", "PREVIEW_OUTBOUND"))));
        calls.delivered(8, A, PORT, builder -> builder.callingDeviceType(DeviceIdType.CTI_PORT));
        calls.established(8, A, PORT);
        assertThat(calls.take())
                .containsExactly("POST A 8 ALERTING A:ALERTING X:INITIATED", "PUT A 8 ACTIVE A:ACTIVE X:ACTIVE");
        assertThat(calls.dialog(A, 8).fromAddress()).isEqualTo(A);
        assertThat(calls.dialog(A, 8).toAddress()).isEqualTo(X);
        assertThat(calls.dialog(A, 8).mediaProperties().callType()).isEqualTo("OUTBOUND");
    }

    @Test
    void aRecordIsRejected() {
        calls.agent(A, UserState.RESERVED_OUTBOUND_PREVIEW);
        offered(CallType.RESERVATION_PREVIEW, "PREVIEW_OUTBOUND_RESERVATION");
        responds("Reject-Close");
        calls.take();

        calls.cleared(7, A);
        calls.end(7, A);

        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:DROPPED", "DELETE A 7 DROPPED A:DROPPED");
    }

    @Test
    void aRecordOfUccxHasLettersAndEndsWithoutADevice() {
        calls = HeardCalls.uccx();
        offered(CallType.RESERVATION, "DO");
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("OUTBOUND_DIRECT_PREVIEW");
        assertThat(calls.dialog(A, 7).mediaProperties().variable("BAStatus"))
                .isEqualTo("DIRECT_PREVIEW_OUTBOUND_RESERVATION");
        calls.take();

        responds("Accept");
        calls.play(EndCallEvent.builder().peripheralId(1).connectionCallId(7).build());

        assertThat(calls.take()).containsExactly("PUT A 7 ACCEPTED A:ACCEPTED", "DELETE A 7 DROPPED A:DROPPED");
    }

    @Test
    void theLegThatHoldsAnAgentForAPredictiveDialerIsNotSeen() {
        offered(CallType.RESERVATION_PREDICTIVE, "PREDICTIVE_OUTBOUND");
        calls.established(7, A, PORT);
        calls.cleared(7, A);
        calls.end(7, A);

        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).isEmpty();
    }
}
