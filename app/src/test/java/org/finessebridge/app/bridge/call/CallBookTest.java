package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCalls.A;
import static org.finessebridge.app.bridge.call.PlayedCalls.B;
import static org.finessebridge.app.bridge.call.PlayedCalls.C;
import static org.finessebridge.app.bridge.call.PlayedCalls.X;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallConfBuilder;
import org.junit.jupiter.api.Test;

/** What users are told of calls, step by step. */
class CallBookTest {

    private final PlayedCalls calls = new PlayedCalls();

    private void ring() {
        calls.begin(1, A, CallType.AGENT_INSIDE, A, B);
        calls.serviceInitiated(1, A);
        calls.originated(1, A, B);
        calls.begin(1, B, CallType.AGENT_INSIDE, A, B);
        calls.delivered(1, B, A, B);
    }

    private void talk() {
        ring();
        calls.established(1, B, A);
        calls.established(1, A, A);
        calls.told();
    }

    @Test
    void whereTheStateComesAfterTheCallsEndTheDialogWaitsForIt() {
        calls.agent(A, UserState.TALKING);
        calls.agent(B, UserState.TALKING);
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        assertThat(calls.told()).noneMatch(told -> told.startsWith("DELETE"));

        calls.agent(A, UserState.NOT_READY);
        assertThat(calls.told()).containsExactly("DELETE 1001001 1: DROPPED 1001002=DROPPED 1001001=DROPPED");
        calls.agent(B, UserState.WORK_READY);
        assertThat(calls.told()).containsExactly("PUT 1001002 1: DROPPED 1001002=WRAP_UP 1001001=DROPPED");
        calls.agent(B, UserState.READY);
        assertThat(calls.told()).containsExactly("DELETE 1001002 1: DROPPED 1001002=DROPPED 1001001=DROPPED");
        assertThat(calls.book.callIds()).isEmpty();
    }

    @Test
    void aStateThatNeverComesKeepsNoDialog() {
        calls.agent(A, UserState.TALKING);
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        calls.told();

        calls.pass(Duration.ofSeconds(2));

        assertThat(calls.told()).containsExactly("DELETE 1001001 1: DROPPED 1001002=DROPPED 1001001=DROPPED");
        assertThat(calls.book.callIds()).isEmpty();
    }

    @Test
    void wrapUpThatIsToldBeforeTheCallsEnd() {
        calls.agent(A, UserState.TALKING);
        talk();
        calls.agent(A, UserState.WORK_READY);
        assertThat(calls.told()).isEmpty();
        calls.cleared(1, A);
        assertThat(calls.told())
                .containsExactlyInAnyOrder(
                        "PUT 1001001 1: DROPPED 1001002=DROPPED 1001001=WRAP_UP",
                        "PUT 1001002 1: DROPPED 1001002=DROPPED 1001001=WRAP_UP");
        calls.end(1, B);
        calls.agent(A, UserState.READY);
        calls.end(1, A);
        assertThat(calls.told())
                .containsExactly(
                        "DELETE 1001002 1: DROPPED 1001002=DROPPED 1001001=WRAP_UP",
                        "DELETE 1001001 1: DROPPED 1001002=DROPPED 1001001=DROPPED");
    }

    private void consult() {
        calls.begin(1, A, CallType.PREROUTE_ACD_IN, X, "7000");
        calls.delivered(1, A, X, "7000");
        calls.established(1, A, X);
        calls.held(1, A);
        calls.begin(2, A, CallType.CONSULT, A, B);
        calls.originated(2, A, B);
        calls.begin(2, B, CallType.CONSULT, A, B);
        calls.delivered(2, B, A, B);
        calls.established(2, B, A);
        calls.told();
    }

    @Test
    void whoHoldsOneCallAndTalksInAnotherMayJoinThem() {
        consult();

        assertThat(Objects.requireNonNull(calls.book.dialogsOf(A).getFirst().participant(A))
                        .actions())
                .extracting(Enum::name)
                .containsExactly("UPDATE_CALL_DATA", "RETRIEVE", "TRANSFER", "CONFERENCE", "DROP");
        assertThat(calls.book.dialogsOf(A).getLast().associatedDialogUri()).isEqualTo("/finesse/api/Dialog/1");
    }

    @Test
    void callsWhereNobodyIsSignedInAreToldToNobodyAndForgotten() {
        calls.begin(1, "7001", CallType.ACD_IN, X, "7000");
        calls.delivered(1, "7001", X, "7000");
        calls.established(1, "7001", X);
        calls.cleared(1, "7001");
        calls.end(1, "7001");

        assertThat(calls.told()).isEmpty();
        assertThat(calls.book.callIds()).isEmpty();
    }

    @Test
    void whoSignsInDuringACallIsToldOfIt() {
        calls.signOut(B);
        talk();
        assertThat(calls.told()).isEmpty();

        calls.agent(B, UserState.TALKING);

        assertThat(calls.told())
                .containsExactlyInAnyOrder(
                        "POST 1001002 1: ACTIVE 1001002=ACTIVE 1001001=ACTIVE",
                        "PUT 1001001 1: ACTIVE 1001002=ACTIVE 1001001=ACTIVE");
    }

    @Test
    void eventsOfACallThatHasEndedChangeNothing() {
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        calls.told();

        calls.held(1, A);
        calls.established(1, B, A);
        calls.delivered(1, C, A, C);
        calls.end(1, C);
        calls.cleared(1, A);

        assertThat(calls.told()).isEmpty();
        assertThat(calls.book.callIds()).isEmpty();
    }

    /** As after a blind transfer, where the server leaves the device out. */
    @Test
    void anEndWithoutADeviceIsOfWhoHasGone() {
        consult();
        calls.conferenced(1, 2, A, B, A, B, X);
        calls.connectionCleared(1, A, A);
        calls.told();

        calls.end(1, "");

        assertThat(calls.told()).hasSize(1).first().asString().startsWith("DELETE 1001001 1: ");
        assertThat(calls.book.dialogsOf(B)).hasSize(1);
    }

    @Test
    void anEndThatComesFirstIsOfNoCall() {
        calls.end(9, A);
        calls.cleared(9, A);

        assertThat(calls.told()).isEmpty();
        assertThat(calls.book.callIds()).isEmpty();
    }

    @Test
    void anAnswerThatIsToldBeforeTheRingingIsNotTakenBack() {
        calls.begin(1, A, CallType.AGENT_INSIDE, A, B);
        calls.established(1, B, A);
        calls.told();

        calls.originated(1, A, B);
        calls.delivered(1, B, A, B);

        assertThat(calls.book.dialogsOf(B).getFirst().participants())
                .extracting(participant -> participant.state().name())
                .containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void anEmptyVariableReplacesAnOtherAndAnAbsentOneDoesNot() {
        talk();
        calls.data(1, CallType.AGENT_INSIDE, event -> event.callVariable1("one").callVariable2("two"));
        calls.data(1, CallType.AGENT_INSIDE, event -> event.callVariable1(""));

        assertThat(calls.book.dialogsOf(A).getFirst().mediaProperties().callVariables())
                .contains(new CallVariable("callVariable1", ""), new CallVariable("callVariable2", "two"));
    }

    private static SnapshotCallConfBuilder snapshot(String... ends) {
        return SnapshotCallConf.builder()
                .callType(CallType.AGENT_INSIDE)
                .callDevices(Stream.of(ends).map(CallBookTest::device).toList());
    }

    private static CallDevice device(String end) {
        List<String> parts = List.of(end.split("=", -1));
        return new CallDevice(
                1L,
                Coded.of(ConnectionDeviceIdType.STATIC),
                parts.getFirst(),
                Coded.of(DeviceIdType.AGENT_DEVICE),
                parts.getFirst(),
                Coded.of(LocalConnectionState.valueOf(parts.getLast())));
    }

    @Test
    void whatASnapshotSaysElseIsToldAndNothingIfItSaysTheSame() {
        talk();

        calls.recovered(1, snapshot("1001001=CONNECT", "1001002=CONNECT").build());
        assertThat(calls.told()).isEmpty();

        calls.recovered(1, snapshot("1001001=HOLD", "1001002=CONNECT").build());
        assertThat(calls.told())
                .containsExactlyInAnyOrder(
                        "PUT 1001002 1: ACTIVE 1001002=ACTIVE 1001001=HELD",
                        "PUT 1001001 1: ACTIVE 1001002=ACTIVE 1001001=HELD");
    }

    @Test
    void aCallThatASnapshotTellsFirstIsNew() {
        calls.recovered(
                1,
                snapshot("1001002=CONNECT", "1001001=CONNECT")
                        .ani(A)
                        .dialedNumber(B)
                        .build());

        assertThat(calls.told())
                .containsExactly(
                        "POST 1001002 1: ACTIVE 1001002=ACTIVE 1001001=ACTIVE",
                        "POST 1001001 1: ACTIVE 1001002=ACTIVE 1001001=ACTIVE");
    }

    @Test
    void aCallThatTheServerDoesNotKnowHasEnded() {
        talk();

        calls.gone(1);

        assertThat(calls.told())
                .containsExactlyInAnyOrder(
                        "PUT 1001002 1: DROPPED 1001002=DROPPED 1001001=DROPPED",
                        "PUT 1001001 1: DROPPED 1001002=DROPPED 1001001=DROPPED",
                        "DELETE 1001002 1: DROPPED 1001002=DROPPED 1001001=DROPPED",
                        "DELETE 1001001 1: DROPPED 1001002=DROPPED 1001001=DROPPED");
        assertThat(calls.book.callIds()).isEmpty();
    }

    @Test
    void callsWithoutNumberFillNoMemory() {
        for (int call = 1; call <= 20_100; call++) {
            calls.begin(call, "8" + call, CallType.ACD_IN, X, "7000");
        }

        assertThat(calls.book.callIds().size()).isEqualTo(20_000);
    }
}
