package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCallEvents.X;
import static org.finessebridge.app.bridge.call.RequestedCalls.A;
import static org.finessebridge.app.bridge.call.RequestedCalls.B;
import static org.finessebridge.app.bridge.call.RequestedCalls.C;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
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

    /** The server tells of agents and of calls in no order: the call's event may come a moment after the sign-out. */
    @ParameterizedTest
    @EnumSource(Order.class)
    void whatWasCarriedOutBeforeTheSignOutWasToldIsNoError(Order order) {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.DROP, CALL);
        play(order, ClearConnectionReq.class, () -> calls.released(CALL, A, A), () -> calls.end(CALL, A));

        assertAnswered(order);
        calls.deadline();
        assertThat(calls.hear(A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void aCallThatWasHandedOnBeforeTheSignOutWasToldIsNoError(Order order) {
        calls.talks(CALL, A);
        calls.consults(CALL, CONSULT, A, B);
        calls.ask("r1", A, DialogAction.TRANSFER, CALL);
        play(
                order,
                TransferCallReq.class,
                () -> calls.transferred(CALL, CONSULT, A, B, B, X),
                () -> calls.end(CALL, A));

        assertAnswered(order);
        calls.deadline();
        assertThat(calls.hear(A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECT", "CLOSE"})
    void aReservationThatWasRefusedBeforeTheSignOutWasToldIsNoError(DialogAction action) {
        calls.begin(CALL, A, CallType.RESERVATION_PREVIEW, "6201", A);
        calls.delivered(CALL, A, "6201", builder -> builder.localConnectionState(LocalConnectionState.ALERTING));
        calls.hear(A);
        calls.ask("r1", A, action, CALL);
        play(Order.LATER_THAN_A_TICK, SetCallDataReq.class, () -> calls.released(CALL, A, A), () -> calls.end(CALL, A));

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL + " r1");
    }

    /** Where no event comes at all the server is asked. */
    @Test
    void theServerIsAskedForACallThatItHasEndedUnheard() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.DROP, CALL);
        calls.accept(ClearConnectionReq.class);
        signOut();
        calls.bridge.pass(Duration.ofSeconds(2));
        assertThat(calls.hear(A)).isEmpty();

        calls.answer(calls.bridge.sent(SnapshotCallReq.class), new CtiOutcome.Refused<>(13, 0, null));

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL + " r1");
    }

    /** What the server says is newer than the sign-out; nobody waits longer. */
    @Test
    void aCallThatGoesOnWhenTheServerIsAskedWasNotDropped() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.DROP, CALL);
        calls.accept(ClearConnectionReq.class);
        signOut();
        calls.bridge.pass(Duration.ofSeconds(2));

        calls.answer(
                calls.bridge.sent(SnapshotCallReq.class),
                new CtiOutcome.Confirmed<>(SnapshotCallConf.builder()
                        .callType(CallType.OTHER_IN)
                        .callDevices(List.of(at(A, DeviceIdType.AGENT_DEVICE), at(X, DeviceIdType.EXTERNAL)))
                        .build()));

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, GONE + " r1");
    }

    private void assertAnswered(Order order) {
        String by = order == Order.BEFORE_THE_SIGN_OUT ? "PUT " : "DELETE ";
        assertThat(calls.hear(A))
                .contains(order == Order.BEFORE_THE_SIGN_OUT ? "DELETE " + CALL : "DELETE " + CALL + " r1")
                .filteredOn(told -> told.endsWith("r1"))
                .containsExactly(by + CALL + " r1");
    }

    private static CallDevice at(String device, DeviceIdType type) {
        return new CallDevice(
                CALL,
                Coded.of(ConnectionDeviceIdType.STATIC),
                device,
                Coded.of(type),
                device,
                Coded.of(LocalConnectionState.CONNECT));
    }

    /** When what a request has led to is heard, where the agent signs out too. */
    enum Order {
        BEFORE_THE_SIGN_OUT,
        AT_ONCE,
        BEFORE_THE_CONFIRMATION,
        LATER_THAN_A_TICK,
        WITH_THE_END
    }

    private void play(Order order, Class<? extends CtiRequest<?>> request, Runnable effect, Runnable end) {
        if (order != Order.BEFORE_THE_CONFIRMATION) {
            calls.accept(request);
        }
        if (order == Order.BEFORE_THE_SIGN_OUT) {
            effect.run();
        }
        signOut();
        switch (order) {
            case BEFORE_THE_SIGN_OUT -> {}
            case AT_ONCE -> effect.run();
            case BEFORE_THE_CONFIRMATION -> {
                effect.run();
                calls.accept(request);
            }
            case LATER_THAN_A_TICK -> {
                calls.tick();
                effect.run();
            }
            case WITH_THE_END -> {
                effect.run();
                end.run();
            }
        }
        calls.tick();
    }

    private void signOut() {
        calls.bridge.event(A, AgentState.LOGOUT, A);
        calls.answer(calls.bridge.question(A), PlayedBridge.told(AgentState.LOGOUT, ""));
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
