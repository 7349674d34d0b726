package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCallEvents.X;
import static org.finessebridge.app.bridge.call.RequestedCalls.A;
import static org.finessebridge.app.bridge.call.RequestedCalls.B;
import static org.finessebridge.app.bridge.call.RequestedCalls.C;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallConf;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.RetrieveCallReq;
import org.finessebridge.cti.message.control.SendDtmfSignalReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request about a call ends in one update or one error with its requestId, the true one. */
class CallRequestsTest {

    private static final long CALL = 16_777_301;
    private static final long CONSULT = 16_777_302;
    private static final long SECOND_CONSULT = 16_777_303;

    /** CF_INVALID_CSTA_CONNECTION_ID: after the end of a call there is nothing to do anything with. */
    private static final String GONE = "CF_INVALID_CSTA_CONNECTION_ID";

    private final RequestedCalls calls = new RequestedCalls(Deployment.Type.UCCE);

    @AfterEach
    void close() {
        calls.close();
    }

    private static CallVariable gold() {
        return new CallVariable("callVariable1", "Gold");
    }

    private void dataIs(CallVariable variable) {
        calls.data(CALL, A, CallType.OTHER_IN, builder -> builder.callVariable1(variable.value()));
        calls.hear(A);
    }

    @Test
    void valuesThatAreSetAlreadyAreToldOnceAfterTheConfirmation() {
        calls.talks(CALL, A);
        dataIs(gold());
        calls.set("r1", A, CALL, null, gold());
        calls.tick();
        assertThat(calls.hear(A)).isEmpty();

        calls.accept(SetCallDataReq.class);
        calls.data(CALL, A, CallType.OTHER_IN, builder -> builder.callVariable1("Gold"));
        calls.tick();
        calls.deadline();

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void absentVariableThatIsClearedAndReasonThatIsSetAlreadyAreNoTimeout() {
        calls.talks(CALL, A);
        calls.data(CALL, A, CallType.OTHER_IN, builder -> builder.callWrapupData("Sale"));
        calls.hear(A);
        calls.set("r1", A, CALL, "Sale", new CallVariable("user.Absent", ""));
        calls.accept(SetCallDataReq.class);
        calls.tick();

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void repeatedClassificationIsAnswered() {
        calls.talks(CALL, A);
        for (String id : List.of("r1", "r2")) {
            calls.ask(id, A, DialogAction.RECLASSIFY, Long.toString(CALL), "", "REX_FAX");
            calls.accept(SetCallDataReq.class);
            calls.data(
                    CALL,
                    A,
                    CallType.OTHER_IN,
                    builder -> builder.namedVariables(List.of(new NamedVariable("BAResponse", "REX_FAX"))));
            calls.tick();
            assertThat(calls.hear(A)).containsExactly("PUT " + CALL + ' ' + id);
        }
    }

    @Test
    void beginningOfTheValueThatWasThereBeforeIsNoAnswer() {
        calls.talks(CALL, A);
        dataIs(new CallVariable("callVariable1", "Go"));
        calls.set("r1", A, CALL, null, gold());
        calls.accept(SetCallDataReq.class);
        calls.tick();
        calls.held(CALL, A);
        assertThat(calls.hear(A)).containsExactly("PUT " + CALL);

        calls.data(CALL, A, CallType.OTHER_IN, builder -> builder.callVariable1("Gold"));

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void valueThatTheServerShortensIsTaken() {
        calls.talks(CALL, A);
        calls.set("r1", A, CALL, null, gold());
        calls.accept(SetCallDataReq.class);
        calls.data(CALL, A, CallType.OTHER_IN, builder -> builder.callVariable1("Go"));

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void holdOfHeldCallThatTheServerAcceptsIsAnswered() {
        calls.talks(CALL, A);
        calls.held(CALL, A);
        calls.hear(A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.accept(HoldCallReq.class);
        calls.tick();

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void fourthPartyAnswersTheConferenceAndNoEarlierChange() {
        calls.talks(CALL, A);
        calls.consults(CALL, CONSULT, A, B);
        calls.conferenced(CALL, CONSULT, A, B, A, B, X);
        calls.consults(CALL, SECOND_CONSULT, A, C);
        calls.hear(A);
        calls.ask("r1", A, DialogAction.CONFERENCE, CALL);
        calls.accept(ConferenceCallReq.class);
        calls.data(CALL, A, CallType.CONFERENCE, builder -> builder.callVariable1("new"));
        calls.tick();
        assertThat(calls.hear(A)).containsExactly("PUT " + CALL);

        calls.conferenced(CALL, SECOND_CONSULT, A, C, A, B, C, X);

        assertThat(calls.hear(A)).contains("PUT " + CALL + " r1").noneMatch(line -> line.startsWith("CF_"));
    }

    @Test
    void callThatEndsBetweenConfirmationAndEventRulesTheRequestOut() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.accept(HoldCallReq.class);
        calls.cleared(CALL, A);
        calls.end(CALL, A);
        calls.deadline();

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL, "DELETE " + CALL, GONE + " r1");
    }

    @Test
    void confirmationAfterTheEndOfTheCallIsNoSuccess() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.end(CALL, A);
        calls.tick();
        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL);

        calls.accept(HoldCallReq.class);
        calls.deadline();

        assertThat(calls.hear(A)).containsExactly(GONE + " r1");
    }

    @Test
    void dropIsAnsweredWhereItsEventsCameBeforeTheConfirmation() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.DROP, CALL);
        calls.end(CALL, A);
        calls.tick();
        calls.tick();
        calls.accept(ClearConnectionReq.class);
        calls.deadline();

        // What has gone does not come back by an update, and goes once.
        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL + " r1");
    }

    @Test
    void tonesThatAreConfirmedAfterTheEndOfTheCallAreAnswered() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.SEND_DTMF, Long.toString(CALL), "", "7");
        calls.end(CALL, A);
        calls.tick();
        calls.accept(SendDtmfSignalReq.class);

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, GONE + " r1");
    }

    @Test
    void callThatTheServerKnowsNoMoreEndsTheRequest() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.DROP, CALL);
        calls.ask("r2", A, DialogAction.HOLD, CALL);
        calls.accept(ClearConnectionReq.class);
        calls.bridge.pass(Duration.ofSeconds(2));
        calls.answer(calls.bridge.sent(SnapshotCallReq.class), new CtiOutcome.Refused<>(4, 0, null));

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1", "DELETE " + CALL, GONE + " r2");
        assertThat(calls.bridge.underWay(HoldCallReq.class)).isEmpty();
    }

    @Test
    void callThatEndsWhileItsRequestWaitsIsNotAskedFor() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.ask("r2", A, DialogAction.RETRIEVE, CALL);
        calls.end(CALL, A);
        calls.answer(calls.bridge.sent(HoldCallReq.class), new CtiOutcome.Refused<>(22, 0, null));

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, "CF_INVALID_OBJECT_STATE r1", GONE + " r2");
        assertThat(calls.bridge.underWay(RetrieveCallReq.class)).isEmpty();
    }

    @Test
    void newCallIsKnownByTheIdOfTheConfirmation() {
        calls.ask("r1", A, DialogAction.MAKE_CALL, "", "9,4085550199", "");
        calls.begin(CALL, A, CallType.OUT, A, X);
        calls.tick();
        calls.accept(
                MakeCallReq.class,
                MakeCallConf.builder().newConnectionCallId(CALL).build());
        calls.tick();

        assertThat(calls.hear(A)).containsExactly("POST " + CALL, "PUT " + CALL + " r1");
    }

    @Test
    void snapshotThatEventsHaveOvertakenIsNotBelieved() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.accept(HoldCallReq.class);
        calls.bridge.pass(Duration.ofSeconds(2));
        Sent question = calls.bridge.sent(SnapshotCallReq.class);
        calls.end(CALL, A);
        calls.answer(
                question,
                new CtiOutcome.Confirmed<>(SnapshotCallConf.builder()
                        .callType(CallType.OTHER_IN)
                        .callDevices(List.of())
                        .build()));

        assertThat(calls.hear(A)).containsExactly("DELETE " + CALL, GONE + " r1");
        assertThat(calls.bridge.dialogs.of(A)).isEmpty();
    }

    @Test
    void sessionThatIsLostBetweenConfirmationAndEventIsTheError() {
        calls.talks(CALL, A);
        calls.ask("r1", A, DialogAction.HOLD, CALL);
        calls.accept(HoldCallReq.class);
        calls.bridge.loseSession();

        assertThat(calls.hear(A)).containsExactly("CF_RESOURCE_OUT_OF_SERVICE r1");
    }

    @Test
    void valuesThatWereSetAlreadyAreCarriedOutWhereTheSessionIsLostAfterTheConfirmation() {
        calls.talks(CALL, A);
        dataIs(gold());
        calls.set("r1", A, CALL, null, gold());
        calls.accept(SetCallDataReq.class);
        calls.bridge.loseSession();

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1");
    }

    @Test
    void transferThatIsToldBeforeItsConfirmationIsAnsweredOnce() {
        calls.talks(CALL, A);
        calls.consults(CALL, CONSULT, A, B);
        calls.ask("r1", A, DialogAction.TRANSFER, CALL);
        calls.transferred(CALL, CONSULT, A, B, X, B);
        calls.tick();
        calls.end(CALL, A);
        calls.accept(TransferCallReq.class);
        calls.deadline();

        assertThat(calls.hear(A).stream().filter(line -> line.endsWith(" r1"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFER", "TRANSFER_SST"})
    void endOfTheCallIsNoTransfer(DialogAction action) {
        calls.talks(CALL, A);
        calls.consults(CALL, CONSULT, A, B);
        calls.ask("r1", A, action, Long.toString(CALL), B, "");
        calls.released(CALL, A, X);
        calls.released(CALL, A, A);
        calls.end(CALL, A);
        assertThat(calls.hear(A)).noneMatch(line -> line.endsWith(" r1"));

        calls.answer(calls.bridge.sent(TransferCallReq.class), new CtiOutcome.Refused<>(25, 0, null));

        assertThat(calls.hear(A)).containsExactly("CF_NO_HELD_CALL r1");
    }

    @Test
    void blindTransferOfAnonymousCallerIsAnswered() {
        calls.begin(CALL, A, CallType.OTHER_IN, "", A);
        calls.delivered(CALL, A, "");
        calls.established(CALL, A, "");
        calls.hear(A);
        calls.ask("r1", A, DialogAction.TRANSFER_SST, Long.toString(CALL), B, "");
        calls.accept(TransferCallReq.class);
        calls.released(CALL, A, A);
        calls.end(CALL, A);

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL + " r1", "DELETE " + CALL);
    }

    @Test
    void endOfTheReservationIsNoAcceptance() {
        calls.begin(CALL, A, CallType.RESERVATION_PREVIEW, "6201", A);
        calls.delivered(CALL, A, "6201", builder -> builder.localConnectionState(LocalConnectionState.ALERTING));
        calls.hear(A);
        calls.ask("r1", A, DialogAction.ACCEPT, CALL);
        calls.cleared(CALL, A);
        calls.end(CALL, A);
        calls.answer(calls.bridge.sent(SetCallDataReq.class), new CtiOutcome.Rejected<>(13));

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL, "DELETE " + CALL, "CF_GENERIC_OPERATION r1");
    }

    @Test
    void rejectionOfPreviewIsAnsweredByTheEndOfTheReservation() {
        calls.begin(CALL, A, CallType.RESERVATION_PREVIEW, "6201", A);
        calls.delivered(CALL, A, "6201", builder -> builder.localConnectionState(LocalConnectionState.ALERTING));
        calls.hear(A);
        calls.ask("r1", A, DialogAction.REJECT, CALL);
        calls.accept(SetCallDataReq.class);
        calls.cleared(CALL, A);
        calls.end(CALL, A);

        assertThat(calls.hear(A)).containsExactly("PUT " + CALL, "DELETE " + CALL + " r1");
    }
}
