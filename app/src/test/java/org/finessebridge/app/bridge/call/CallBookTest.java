package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.C;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.time.Instant;
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

    private final HeardCalls calls = HeardCalls.ucce();

    private void ring() {
        calls.begin(1, A, CallType.AGENT_INSIDE, A, B);
        calls.offHook(1, A);
        calls.originated(1, A, B);
        calls.begin(1, B, CallType.AGENT_INSIDE, A, B);
        calls.delivered(1, B, A);
    }

    private void talk() {
        ring();
        calls.established(1, B, A);
        calls.established(1, A, A);
        calls.take();
    }

    @Test
    void whereTheStateComesAfterTheCallsEndTheDialogWaitsForIt() {
        calls.agent(A, UserState.TALKING);
        calls.agent(B, UserState.TALKING);
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        assertThat(calls.take()).noneMatch(told -> told.startsWith("DELETE"));

        calls.agent(A, UserState.NOT_READY);
        assertThat(calls.take()).containsExactly("DELETE A 1 DROPPED B:DROPPED A:DROPPED");
        calls.agent(B, UserState.WORK_READY);
        assertThat(calls.take()).containsExactly("PUT B 1 DROPPED B:WRAP_UP A:DROPPED");
        calls.agent(B, UserState.READY);
        assertThat(calls.take()).containsExactly("DELETE B 1 DROPPED B:DROPPED A:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void aStateThatNeverComesKeepsNoDialog() {
        calls.agent(A, UserState.TALKING);
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        calls.take();

        calls.later(2_000);
        calls.heard(calls.book().tick());

        assertThat(calls.take()).containsExactly("DELETE A 1 DROPPED B:DROPPED A:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void aClockThatIsSetMeansNoTimeThatHasPassed() {
        calls.agent(A, UserState.TALKING);
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        calls.take();

        calls.setClock(Instant.parse("2027-01-01T00:00:00Z"));
        calls.heard(calls.book().tick());
        assertThat(calls.take()).isEmpty();

        calls.setClock(Instant.parse("2020-01-01T00:00:00Z"));
        calls.later(2_000);
        calls.heard(calls.book().tick());
        assertThat(calls.take()).containsExactly("DELETE A 1 DROPPED B:DROPPED A:DROPPED");
    }

    @Test
    void wrapUpThatIsToldBeforeTheCallsEnd() {
        calls.agent(A, UserState.TALKING);
        talk();
        calls.agent(A, UserState.WORK_READY);
        assertThat(calls.take()).isEmpty();
        calls.cleared(1, A);
        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "PUT A 1 DROPPED B:DROPPED A:WRAP_UP", "PUT B 1 DROPPED B:DROPPED A:WRAP_UP");
        calls.end(1, B);
        calls.agent(A, UserState.READY);
        calls.end(1, A);
        assertThat(calls.take())
                .containsExactly("DELETE B 1 DROPPED B:DROPPED A:WRAP_UP", "DELETE A 1 DROPPED B:DROPPED A:DROPPED");
    }

    private void consult() {
        calls.begin(1, A, CallType.PREROUTE_ACD_IN, X, "7000");
        calls.delivered(1, A, X, event -> event.calledDeviceId("7000"));
        calls.established(1, A, X);
        calls.held(1, A);
        calls.begin(2, A, CallType.CONSULT, A, B);
        calls.originated(2, A, B);
        calls.begin(2, B, CallType.CONSULT, A, B);
        calls.delivered(2, B, A);
        calls.established(2, B, A);
        calls.take();
    }

    @Test
    void whoHoldsOneCallAndTalksInAnotherMayJoinThem() {
        consult();

        assertThat(Objects.requireNonNull(calls.book().dialogsOf(A).getFirst().participant(A))
                        .actions())
                .extracting(Enum::name)
                .containsExactly("UPDATE_CALL_DATA", "RETRIEVE", "TRANSFER", "CONFERENCE", "DROP");
        assertThat(calls.book().dialogsOf(A).getLast().associatedDialogUri()).isEqualTo("/finesse/api/Dialog/1");
    }

    @Test
    void callsWhereNobodyIsSignedInAreToldToNobodyAndForgotten() {
        calls.begin(1, "7001", CallType.ACD_IN, X, "7000");
        calls.delivered(1, "7001", X, event -> event.calledDeviceId("7000"));
        calls.established(1, "7001", X);
        calls.cleared(1, "7001");
        calls.end(1, "7001");

        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void whoSignsInDuringACallIsToldOfIt() {
        calls.signsOut(B);
        talk();
        assertThat(calls.take()).isEmpty();

        calls.agent(B, UserState.TALKING);

        assertThat(calls.take())
                .containsExactlyInAnyOrder("POST B 1 ACTIVE B:ACTIVE A:ACTIVE", "PUT A 1 ACTIVE B:ACTIVE A:ACTIVE");
    }

    @Test
    void eventsOfACallThatHasEndedChangeNothing() {
        talk();
        calls.cleared(1, A);
        calls.end(1, A);
        calls.end(1, B);
        calls.take();

        calls.held(1, A);
        calls.established(1, B, A);
        calls.delivered(1, C, A);
        calls.end(1, C);
        calls.cleared(1, A);

        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).isEmpty();
    }

    /** As after a blind transfer, where the server leaves the device out. */
    @Test
    void anEndWithoutADeviceIsOfWhoHasGone() {
        consult();
        calls.conferenced(1, 2, A, B, A, B, X);
        calls.released(1, A, A);
        calls.take();

        calls.end(1, "");

        assertThat(calls.take()).hasSize(1).first().asString().startsWith("DELETE A 1 ");
        assertThat(calls.book().dialogsOf(B)).hasSize(1);
    }

    @Test
    void anEndThatComesFirstIsOfNoCall() {
        calls.end(9, A);
        calls.cleared(9, A);

        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void anAnswerThatIsToldBeforeTheRingingIsNotTakenBack() {
        calls.begin(1, A, CallType.AGENT_INSIDE, A, B);
        calls.established(1, B, A);
        calls.take();

        calls.originated(1, A, B);
        calls.delivered(1, B, A);

        assertThat(calls.book().dialogsOf(B).getFirst().participants())
                .extracting(participant -> participant.state().name())
                .containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void anEmptyVariableReplacesAnOtherAndAnAbsentOneDoesNot() {
        talk();
        calls.data(
                1, A, CallType.AGENT_INSIDE, event -> event.callVariable1("one").callVariable2("two"));
        calls.data(1, A, CallType.AGENT_INSIDE, event -> event.callVariable1(""));

        assertThat(calls.book().dialogsOf(A).getFirst().mediaProperties().callVariables())
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

        calls.heard(calls.book()
                .recovered(1, snapshot("1001001=CONNECT", "1001002=CONNECT").build()));
        assertThat(calls.take()).isEmpty();

        calls.heard(calls.book()
                .recovered(1, snapshot("1001001=HOLD", "1001002=CONNECT").build()));
        assertThat(calls.take())
                .containsExactlyInAnyOrder("PUT B 1 ACTIVE B:ACTIVE A:HELD", "PUT A 1 ACTIVE B:ACTIVE A:HELD");
    }

    @Test
    void aCallThatASnapshotTellsFirstIsNew() {
        calls.heard(calls.book()
                .recovered(
                        1,
                        snapshot("1001002=CONNECT", "1001001=CONNECT")
                                .ani(A)
                                .dialedNumber(B)
                                .build()));

        assertThat(calls.take())
                .containsExactly("POST B 1 ACTIVE B:ACTIVE A:ACTIVE", "POST A 1 ACTIVE B:ACTIVE A:ACTIVE");
    }

    @Test
    void aCallThatTheServerDoesNotKnowHasEnded() {
        talk();

        calls.heard(calls.book().gone(1));

        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "PUT B 1 DROPPED B:DROPPED A:DROPPED",
                        "PUT A 1 DROPPED B:DROPPED A:DROPPED",
                        "DELETE B 1 DROPPED B:DROPPED A:DROPPED",
                        "DELETE A 1 DROPPED B:DROPPED A:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void callsWithoutNumberFillNoMemory() {
        for (int call = 1; call <= 20_100; call++) {
            calls.begin(call, "8" + call, CallType.ACD_IN, X, "7000");
        }

        assertThat(calls.book().callIds().size()).isEqualTo(20_000);
    }
}
