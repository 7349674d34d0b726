package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.NONE;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.junit.jupiter.api.Test;

/** A call that waits at a port of UCCX before an agent gets it. */
class UccxCallTest {

    private static final String TRIGGER = "7000";
    private static final String PORT = "6300";

    private final HeardCalls calls = HeardCalls.uccx();

    @Test
    void fromOutsideRingsAtTheAgent() {
        calls.begin(7, A, CallType.ACD_IN, X, builder -> builder);
        calls.delivered(
                7,
                A,
                X,
                builder -> builder.calledDeviceId(A)
                        .lastRedirectDeviceId(TRIGGER)
                        .lastRedirectDeviceType(DeviceIdType.ROUTE_POINT));
        calls.established(7, A, X);

        assertThat(calls.take())
                .containsExactly("POST A 7 ALERTING A:ALERTING X:INITIATED", "PUT A 7 ACTIVE A:ACTIVE X:ACTIVE");
        assertThat(calls.dialog(A, 7).toAddress()).isEqualTo(TRIGGER);
        assertThat(calls.dialog(A, 7).mediaProperties().dialedNumber()).isEqualTo(TRIGGER);
        assertThat(calls.dialog(A, 7).mediaProperties().dnis()).isEqualTo(A);
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("ACD_IN");
        assertThat(calls.dialog(A, 7).mediaProperties().callKeyCallId()).isNull();
    }

    @Test
    void fromAnAgentIsActiveAtThePort() {
        calls.begin(7, A, CallType.OUT, A, TRIGGER);
        calls.offHook(7, A);
        calls.originated(7, A, TRIGGER);
        calls.take();

        calls.play(CallEstablishedEvent.builder()
                .peripheralId(1)
                .connectionCallId(7)
                .connectionDeviceId(PORT)
                .answeringDeviceId(PORT)
                .answeringDeviceType(DeviceIdType.CTI_PORT)
                .callingDeviceId(A)
                .callingDeviceType(DeviceIdType.AGENT_DEVICE)
                .skillGroupNumber(NONE)
                .localConnectionState(LocalConnectionState.CONNECT)
                .build());
        assertThat(calls.take()).containsExactly("PUT A 7 ACTIVE A:ACTIVE");

        calls.begin(7, B, CallType.ACD_IN, A, TRIGGER);
        calls.delivered(7, B, A);
        assertThat(calls.take()).contains("POST B 7 ACTIVE A:ACTIVE B:ALERTING");
        calls.established(7, B, A);
        assertThat(calls.take()).contains("PUT B 7 ACTIVE A:ACTIVE B:ACTIVE");
    }

    @Test
    void keepsTheDialogForTheWorkThatFollows() {
        calls.talks(7, A);
        calls.released(7, A, X);
        calls.cleared(7, A);
        calls.end(7, A);
        calls.take();

        calls.agent(A, UserState.WORK);

        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:WRAP_UP X:DROPPED");
    }
}
