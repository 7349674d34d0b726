package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCallEvents.X;
import static org.finessebridge.app.bridge.call.RequestedCalls.A;
import static org.finessebridge.app.bridge.call.RequestedCalls.B;
import static org.finessebridge.app.bridge.call.RequestedCalls.C;

import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a request about a call whose agent signs out. */
class SignOutsDuringRequestsTest {

    private static final long CALL = 16_777_301;
    private static final long CONSULT = 16_777_302;

    /** CF_INVALID_CSTA_CONNECTION_ID: after the end of a call there is nothing to do anything with. */
    private static final String GONE = "CF_INVALID_CSTA_CONNECTION_ID";

    private final RequestedCalls calls = new RequestedCalls(Deployment.Type.UCCE);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void signOutInMidRequestEndsIt() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.accept(HoldCallReq.class);
        calls.bridge.event(A, AgentState.LOGOUT, A);
        calls.answer(calls.bridge.question(A), PlayedBridge.told(AgentState.LOGOUT, ""));
        calls.deadline();

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, GONE + " r1");
    }

    /** The call goes on at the phone; nobody has carried out what was asked for. */
    @ParameterizedTest
    @EnumSource(names = {"DROP", "TRANSFER", "TRANSFER_SST"})
    void signOutInMidRequestIsNoEndOfTheCall(DialogAction action) {
        calls.talks(CALL, A);
        calls.consults(CALL, CONSULT, A, B);
        calls.ask("r1", A, action, Long.toString(CALL), C, "");
        calls.bridge.event(A, AgentState.LOGOUT, A);
        calls.answer(calls.bridge.question(A), PlayedBridge.told(AgentState.LOGOUT, ""));
        calls.accept(action == DialogAction.DROP ? ClearConnectionReq.class : TransferCallReq.class);
        calls.deadline();

        assertThat(calls.hear(A)).containsExactlyInAnyOrder("DELETE " + CALL, "DELETE " + CONSULT, GONE + " r1");
    }

    @Test
    void signOutInMidRequestIsNoRejection() {
        calls.begin(CALL, A, CallType.RESERVATION_PREVIEW, "6201", A);
        calls.delivered(CALL, A, "6201", builder -> builder.localConnectionState(LocalConnectionState.ALERTING));
        calls.hear(A);
        calls.ask("r1", A, DialogAction.REJECT, CALL);
        calls.accept(SetCallDataReq.class);
        calls.bridge.event(A, AgentState.LOGOUT, A);
        calls.answer(calls.bridge.question(A), PlayedBridge.told(AgentState.LOGOUT, ""));
        calls.deadline();

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, GONE + " r1");
    }

    /** Somebody else may be at the phone by then. */
    @Test
    void callOfAnAgentWhoHasSignedOutWhileItWaitedIsNotMade() {
        calls.bridge.put("r1", RequestedState.LOGOUT, A);
        calls.ask("r2", A, DialogAction.MAKE_CALL, "", X, "");
        calls.bridge.confirm(calls.bridge.request());
        calls.bridge.event(A, AgentState.LOGOUT, A);
        calls.answer(calls.bridge.question(A), PlayedBridge.told(AgentState.LOGOUT, ""));

        assertThat(calls.hear(A)).containsExactly("CF_INVALID_OBJECT_STATE r2");
        assertThat(calls.bridge.underWay(MakeCallReq.class)).isEmpty();
    }
}
