package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** One agent calls another, or a number outside. */
class InternalCallTest {

    private final HeardCalls calls = HeardCalls.ucce();

    private void dials(String to) {
        calls.begin(7, A, CallType.AGENT_INSIDE, A, to);
        calls.offHook(7, A);
        calls.originated(7, A, to);
        calls.agent(A, UserState.TALKING);
    }

    private void ringsAtB() {
        dials(B);
        calls.begin(7, B, CallType.AGENT_INSIDE, A, B);
        calls.delivered(7, B, A);
        calls.deliveredAtCaller(7, B, A);
        calls.take();
    }

    private void talks() {
        ringsAtB();
        calls.established(7, B, A);
        calls.agent(B, UserState.TALKING);
        calls.take();
    }

    @Spec(document = "Finesse guide", section = "Dialog notifications", says = "POST once, then PUT")
    @Test
    void isDialledRingsAndIsAnswered() {
        dials(B);
        assertThat(calls.take()).containsExactly("POST A 7 INITIATING A:INITIATING", "PUT A 7 INITIATED A:INITIATED");

        calls.begin(
                7,
                B,
                CallType.AGENT_INSIDE,
                A,
                builder -> builder.dialedNumber(B).dnis(B));
        assertThat(calls.take()).isEmpty();
        calls.delivered(7, B, A);
        assertThat(calls.take())
                .containsExactly("PUT A 7 ALERTING B:ALERTING A:INITIATED", "POST B 7 ALERTING B:ALERTING A:INITIATED");
        assertThat(calls.dialog(A, 7).mediaProperties().dnis()).isEqualTo(B);

        calls.deliveredAtCaller(7, B, A);
        assertThat(calls.take()).isEmpty();
        calls.established(7, B, A);
        calls.established(7, B, A);
        assertThat(calls.take())
                .containsExactly("PUT A 7 ACTIVE B:ACTIVE A:ACTIVE", "PUT B 7 ACTIVE B:ACTIVE A:ACTIVE");
    }

    @Test
    void endsInTheOrderInWhichItIsCleared() {
        talks();

        calls.released(7, A, A);
        assertThat(calls.take())
                .containsExactly("PUT A 7 ACTIVE B:ACTIVE A:DROPPED", "PUT B 7 ACTIVE B:ACTIVE A:DROPPED");
        calls.released(7, B, B);
        calls.cleared(7, B);
        assertThat(calls.take())
                .containsExactly("PUT A 7 DROPPED B:DROPPED A:DROPPED", "PUT B 7 DROPPED B:DROPPED A:DROPPED");
        calls.agent(A, UserState.NOT_READY);
        calls.agent(B, UserState.READY);
        assertThat(calls.take()).isEmpty();
        calls.end(7, A);
        calls.end(7, B);
        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "DELETE A 7 DROPPED B:DROPPED A:DROPPED", "DELETE B 7 DROPPED B:DROPPED A:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void leavesWhoIsHeardOfLaterWhenTheyAreHeardOf() {
        talks();
        calls.released(7, A, A);
        calls.cleared(7, B);
        calls.end(7, A);
        calls.end(7, B);
        calls.take();

        calls.agent(A, UserState.NOT_READY);
        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED B:DROPPED A:DROPPED");
        calls.agent(B, UserState.READY);
        assertThat(calls.take()).containsExactly("DELETE B 7 DROPPED B:DROPPED A:DROPPED");
    }

    @Test
    void isGivenUpWhereAnAgentsEventIsLost() {
        talks();
        calls.end(7, A);
        calls.end(7, B);
        calls.take();
        calls.heard(calls.book().tick());
        assertThat(calls.take()).isEmpty();

        calls.later(3_000);
        calls.heard(calls.book().tick());

        assertThat(calls.take()).hasSize(2).allMatch(news -> news.startsWith("DELETE"));
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void failsWhereTheDestinationIsWrong() {
        dials("999");
        calls.take();
        calls.failed(7, A, EventCause.DEST_NOT_OBTAINABLE);

        assertThat(calls.take()).containsExactly("PUT A 7 FAILED A:FAILED");
        assertThat(calls.dialog(A, 7).participants().getFirst().stateCause()).isEqualTo("BAD_DESTINATION");
        assertThat(calls.actions(A, 7)).containsExactly("DROP");

        calls.released(7, A, A);
        calls.cleared(7, A);
        calls.end(7, A);
        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:DROPPED", "DELETE A 7 DROPPED A:DROPPED");
    }

    @Test
    void isNotAnsweredAndGoesElsewhere() {
        ringsAtB();

        calls.diverted(7, B);
        assertThat(calls.take())
                .containsExactly("PUT A 7 ALERTING B:DROPPED A:INITIATED", "PUT B 7 ALERTING B:DROPPED A:INITIATED");
        calls.end(7, B);
        assertThat(calls.take()).containsExactly("DELETE B 7 ALERTING B:DROPPED A:INITIATED");
        calls.delivered(7, X, A);
        assertThat(calls.take()).singleElement().asString().contains("PUT A 7 ALERTING", "X:ALERTING");
        assertThat(calls.dialog(A, 7).toAddress()).isEqualTo(B);
    }

    @Test
    void isAbandonedWhileItRings() {
        ringsAtB();

        calls.released(7, A, A);
        calls.cleared(7, B);
        calls.agent(B, UserState.READY);
        calls.end(7, A);
        calls.end(7, B);

        assertThat(calls.take())
                .containsExactly(
                        "PUT A 7 ALERTING B:ALERTING A:DROPPED",
                        "PUT B 7 ALERTING B:ALERTING A:DROPPED",
                        "PUT A 7 DROPPED B:DROPPED A:DROPPED",
                        "PUT B 7 DROPPED B:DROPPED A:DROPPED",
                        "DELETE A 7 DROPPED B:DROPPED A:DROPPED",
                        "DELETE B 7 DROPPED B:DROPPED A:DROPPED");
    }

    @Test
    void staysActiveWhileBothHold() {
        talks();

        calls.held(7, A);
        calls.held(7, B);

        assertThat(calls.take()).contains("PUT A 7 ACTIVE B:ACTIVE A:HELD", "PUT B 7 ACTIVE B:HELD A:HELD");
        assertThat(calls.actions(A, 7)).containsExactly("UPDATE_CALL_DATA", "RETRIEVE", "DROP");

        calls.retrieved(7, A);
        assertThat(calls.take())
                .containsExactlyInAnyOrder("PUT A 7 ACTIVE B:HELD A:ACTIVE", "PUT B 7 ACTIVE B:HELD A:ACTIVE");
    }

    @Test
    void hasTheFewActionsOfAPhoneThatRings() {
        ringsAtB();

        assertThat(calls.actions(B, 7)).containsExactly("ANSWER");
        assertThat(calls.actions(A, 7)).containsExactly("UPDATE_CALL_DATA", "DROP");
    }

    @Test
    void becomesAnOutsideCallWhenItLeavesTheSwitch() {
        dials(X);
        calls.data(7, A, CallType.OUT, builder -> builder);
        calls.take();
        calls.established(7, X, A);

        assertThat(calls.take()).containsExactly("PUT A 7 ACTIVE X:ACTIVE A:ACTIVE");
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("OUT");
    }

    @Test
    void isRecordedOnUccxAlone() {
        HeardCalls uccx = HeardCalls.uccx();
        uccx.callBetween(7, A, B);

        assertThat(uccx.actions(A, 7)).contains("START_RECORDING");
    }

    @Test
    void callThatLeavesByTheBeginningOfAnotherIsForgotten() {
        calls.callBetween(7, A, B);
        calls.cleared(7, A);
        calls.end(7, A);
        calls.end(7, B); // both are TALKING, by what is known: what comes after it is not told yet
        calls.take();

        calls.begin(8, A, CallType.AGENT_INSIDE, A, X);
        calls.begin(9, B, CallType.AGENT_INSIDE, B, X);

        assertThat(calls.take()).contains("DELETE A 7 DROPPED B:DROPPED A:DROPPED");
        assertThat(calls.book().callIds()).containsExactlyInAnyOrder(8L, 9L);
    }
}
