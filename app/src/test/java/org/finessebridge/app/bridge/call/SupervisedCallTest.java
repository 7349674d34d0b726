package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.S;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.junit.jupiter.api.Test;

/** A supervisor listens, and joins. */
class SupervisedCallTest {

    private final HeardCalls calls = HeardCalls.ucce();

    private void listens() {
        calls.talks(7, A);
        calls.take();
        calls.begin(9, S, CallType.SUPERVISOR_MONITOR, S, A);
        calls.offHook(9, S);
        calls.originated(9, S, A);
        calls.agent(S, UserState.TALKING);
        calls.delivered(9, A, S);
    }

    @Test
    void listensWithoutTheAgentsCallBeingTouched() {
        listens();
        assertThat(calls.take())
                .containsExactly(
                        "POST S 9 INITIATING S:INITIATING",
                        "PUT S 9 INITIATED S:INITIATED",
                        "PUT S 9 ALERTING S:INITIATED");

        calls.begin(9, A, CallType.SUPERVISOR_MONITOR, S, A);
        calls.established(9, A, S);
        assertThat(calls.take())
                .containsExactly("PUT S 9 ACTIVE A:ACTIVE S:ACTIVE", "POST A 9 ACTIVE A:ACTIVE S:ACTIVE");
        assertThat(calls.actions(S, 9)).containsExactly("BARGE_CALL", "DROP");
        assertThat(calls.actions(A, 9)).isEmpty();
        assertThat(calls.actions(A, 7)).contains("CONSULT_CALL");
        assertThat(calls.dialog(A, 9).associatedDialogUri()).isEqualTo("/finesse/api/Dialog/7");

        calls.released(9, S, S);
        calls.cleared(9, S);
        calls.end(9, S);
        calls.end(9, A);
        assertThat(calls.take())
                .filteredOn(news -> news.startsWith("DELETE"))
                .containsExactlyInAnyOrder(
                        "DELETE S 9 DROPPED A:DROPPED S:DROPPED", "DELETE A 9 DROPPED A:DROPPED S:DROPPED");
        assertThat(calls.book().dialogsOf(A)).hasSize(1);
    }

    @Test
    void joins() {
        listens();
        calls.begin(9, A, CallType.SUPERVISOR_MONITOR, S, A);
        calls.established(9, A, S);
        calls.cleared(9, S);
        calls.end(9, S);
        calls.end(9, A);
        calls.take();

        calls.held(7, A);
        calls.begin(10, A, CallType.SUPERVISOR_BARGEIN, A, S);
        calls.originated(10, A, S);
        calls.delivered(10, S, A);
        calls.established(10, S, A);
        assertThat(calls.take())
                .contains("POST A 10 INITIATING A:INITIATING", "POST S 10 ALERTING S:ALERTING A:INITIATED");
        assertThat(calls.dialog(S, 10).associatedDialogUri()).isEqualTo("/finesse/api/Dialog/7");
        assertThat(calls.dialog(S, 10).mediaProperties().callType()).isEqualTo("BARGE_IN_CONSULT");

        calls.conferenced(7, 10, A, S, A, S, X);
        assertThat(calls.take())
                .containsExactly(
                        "PUT A 7 ACTIVE A:ACTIVE S:ACTIVE X:ACTIVE",
                        "DELETE A 10 ACTIVE S:ACTIVE A:ACTIVE",
                        "DELETE S 10 ACTIVE S:ACTIVE A:ACTIVE",
                        "POST S 7 ACTIVE A:ACTIVE S:ACTIVE X:ACTIVE");
        assertThat(calls.actions(S, 7))
                .containsExactly("UPDATE_CALL_DATA", "HOLD", "SEND_DTMF", "DROP", "PARTICIPANT_DROP");
    }
}
