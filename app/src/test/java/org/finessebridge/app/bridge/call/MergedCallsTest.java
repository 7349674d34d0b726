package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.C;
import static org.finessebridge.app.bridge.call.HeardCalls.S;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consult, transfer and conference. */
class MergedCallsTest {

    private HeardCalls calls = HeardCalls.ucce();

    private void consults() {
        calls.talks(7, A);
        calls.take();
        calls.consults(7, 8, A, B);
    }

    @Test
    void aConsultIsTiedToTheHeldCall() {
        consults();

        assertThat(calls.take())
                .contains(
                        "PUT A 7 ACTIVE A:HELD X:ACTIVE",
                        "POST A 8 INITIATING A:INITIATING",
                        "POST B 8 ALERTING B:ALERTING A:INITIATED",
                        "PUT A 8 ACTIVE B:ACTIVE A:ACTIVE");
        assertThat(calls.dialog(A, 8).associatedDialogUri()).isEqualTo("/finesse/api/Dialog/7");
        assertThat(calls.dialog(A, 7).associatedDialogUri()).isEmpty();
        assertThat(calls.actions(A, 7)).contains("TRANSFER", "CONFERENCE");
        assertThat(calls.actions(A, 8)).containsExactly("UPDATE_CALL_DATA", "HOLD", "SEND_DTMF", "DROP");
        assertThat(calls.actions(B, 8)).contains("CONSULT_CALL");
    }

    @Test
    void aConsultIsTiedAlsoWhereTheHoldIsHeardOfAfterwards() {
        calls.talks(7, A);
        calls.begin(8, A, CallType.CONSULT, A, B);
        calls.held(7, A);

        assertThat(calls.dialog(A, 8).associatedDialogUri()).isEqualTo("/finesse/api/Dialog/7");
    }

    @Test
    void aConsultIsDroppedAndTheHeldCallRetrieved() {
        consults();
        calls.take();

        calls.released(8, A, A);
        calls.released(8, B, B);
        calls.cleared(8, A);
        calls.end(8, A);
        calls.agent(B, UserState.READY);
        calls.end(8, B);

        List<String> news = calls.take();
        assertThat(news).filteredOn(one -> one.startsWith("DELETE")).hasSize(2);
        assertThat(calls.actions(A, 7)).containsExactly("UPDATE_CALL_DATA", "RETRIEVE", "DROP");
        calls.retrieved(7, A);
        assertThat(calls.take()).containsExactly("PUT A 7 ACTIVE A:ACTIVE X:ACTIVE");
    }

    @Spec(document = "Finesse guide", section = "Dialog notifications", says = "the held call survives")
    @Test
    void aTransferJoinsTheHeldCall() {
        consults();
        calls.take();

        calls.transferred(7, 8, A, B, X, B);
        assertThat(calls.take())
                .containsExactly(
                        "PUT A 7 ACTIVE A:DROPPED B:ACTIVE X:ACTIVE",
                        "DELETE A 8 ACTIVE B:ACTIVE A:DROPPED",
                        "DELETE B 8 ACTIVE B:ACTIVE A:DROPPED",
                        "POST B 7 ACTIVE B:ACTIVE X:ACTIVE");
        assertThat(calls.dialog(B, 7).secondaryId()).isEqualTo("8");
        assertThat(calls.dialog(B, 7).fromAddress()).isEqualTo(X);
        calls.data(7, B, CallType.CONSULT_OFFERRED, builder -> builder);
        assertThat(calls.take()).containsExactly("PUT B 7 ACTIVE B:ACTIVE X:ACTIVE"); // A is out of it

        calls.end(8, A);
        calls.end(8, B);
        calls.end(7, A);
        assertThat(calls.take()).isEmpty();
        calls.agent(A, UserState.READY);
        assertThat(calls.take()).containsExactly("DELETE A 7 ACTIVE A:DROPPED B:ACTIVE X:ACTIVE");

        calls.released(7, B, X);
        calls.released(7, B, B);
        calls.cleared(7, B);
        calls.agent(B, UserState.READY);
        calls.end(7, B);
        assertThat(calls.take()).last().isEqualTo("DELETE B 7 DROPPED B:DROPPED X:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void whoTransfersMayHaveWorkAfterwards() {
        consults();
        calls.transferred(7, 8, A, B, X, B);
        calls.end(7, A);
        calls.take();

        calls.agent(A, UserState.WORK_READY);
        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "PUT A 7 ACTIVE A:WRAP_UP B:ACTIVE X:ACTIVE", "PUT B 7 ACTIVE A:WRAP_UP B:ACTIVE X:ACTIVE");
        calls.agent(A, UserState.READY);
        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "DELETE A 7 ACTIVE A:DROPPED B:ACTIVE X:ACTIVE", "PUT B 7 ACTIVE B:ACTIVE X:ACTIVE");
    }

    @Test
    void aTransferInOneStepRingsAtTheTarget() {
        calls.talks(7, A);
        calls.take();

        calls.transferred(7, HeardCalls.NONE, A, B, X, B);
        calls.data(7, A, CallType.TRANSFER_IN, builder -> builder);
        assertThat(calls.take()).contains("PUT A 7 ACTIVE A:DROPPED X:ACTIVE");
        calls.begin(7, B, CallType.TRANSFER_IN, X, "7000");
        calls.delivered(7, B, X);
        assertThat(calls.take()).contains("POST B 7 ACTIVE B:ALERTING X:ACTIVE");
        calls.agent(A, UserState.READY);
        calls.end(7, A);
        assertThat(calls.take()).singleElement().asString().startsWith("DELETE A 7");
        calls.established(7, B, X);
        assertThat(calls.take()).containsExactly("PUT B 7 ACTIVE B:ACTIVE X:ACTIVE");
        assertThat(calls.dialog(B, 7).mediaProperties().callType()).isEqualTo("TRANSFER");
        assertThat(calls.dialog(B, 7).toAddress()).isEqualTo("7000");
    }

    @Test
    void aTransferInOneStepOfUccxRingsAsAnOfferedCall() {
        calls = HeardCalls.uccx();
        calls.talks(7, A);
        calls.take();

        calls.released(7, A, A);
        calls.begin(7, B, CallType.OFFERED, X, "7000");
        calls.delivered(7, B, X);

        assertThat(calls.take()).contains("POST B 7 ALERTING B:ALERTING X:ACTIVE");
        assertThat(calls.dialog(B, 7).mediaProperties().callType()).isEqualTo("OFFERED");
    }

    @Test
    void aTransferThatIsHeardOfTwiceIsTheSame() {
        consults();
        calls.transferred(7, 8, A, B, X, B);
        calls.take();

        calls.transferred(7, 8, A, B, X, B);

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void aConferenceGrowsToEightAndShrinks() {
        consults();
        calls.take();
        calls.conferenced(7, 8, A, B, A, B, X);
        assertThat(calls.take())
                .containsExactly(
                        "PUT A 7 ACTIVE A:ACTIVE B:ACTIVE X:ACTIVE",
                        "DELETE A 8 ACTIVE B:ACTIVE A:ACTIVE",
                        "DELETE B 8 ACTIVE B:ACTIVE A:ACTIVE",
                        "POST B 7 ACTIVE A:ACTIVE B:ACTIVE X:ACTIVE");
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("CONFERENCE");
        assertThat(calls.actions(A, 7)).contains("CONSULT_CALL");
        assertThat(calls.actions(B, 7)).doesNotContain("CONSULT_CALL");

        List<String> parties = new ArrayList<>(List.of(A, B, X));
        for (int party = 4; party <= 8; party++) {
            String next = party == 4 ? C : "100200" + party;
            calls.agent(next, UserState.READY);
            calls.consults(7, 10 + party, A, next);
            parties.add(next);
            calls.conferenced(7, 10 + party, A, next, parties.toArray(String[]::new));
        }
        assertThat(calls.dialog(C, 7).participants()).hasSize(8);
        assertThat(calls.dialog(A, 7).secondaryId()).isEqualTo("18");
        calls.take();

        calls.released(7, B, B);
        assertThat(calls.take()).hasSize(7).allMatch(news -> news.contains("B:DROPPED"));
        calls.end(7, B);
        assertThat(calls.take()).isEmpty();
        calls.agent(B, UserState.READY);
        assertThat(calls.take()).singleElement().asString().startsWith("DELETE B 7 ACTIVE");
        calls.held(7, C);
        assertThat(calls.take()).hasSize(6).noneMatch(news -> news.contains("B:"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR_ONLY, false, false, true",
        "CONFERENCE_CONTROLLER_AND_SUPERVISOR, true, false, true",
        "ALL, true, true, true"
    })
    void whoMayDropOthers(DropParticipantFor setting, boolean controller, boolean agent, boolean supervisor) {
        calls = new HeardCalls(Deployment.Type.UCCE, setting);
        consults();
        assertThat(calls.actions(A, 8)).doesNotContain("PARTICIPANT_DROP");
        calls.conferenced(7, 8, A, B, A, B, X);
        calls.consults(7, 9, A, S);
        calls.conferenced(7, 9, A, S, A, B, S, X);

        assertThat(calls.actions(A, 7).contains("PARTICIPANT_DROP")).isEqualTo(controller);
        assertThat(calls.actions(B, 7).contains("PARTICIPANT_DROP")).isEqualTo(agent);
        assertThat(calls.actions(S, 7).contains("PARTICIPANT_DROP")).isEqualTo(supervisor);
    }
}
