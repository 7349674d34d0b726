package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.FIRST;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import java.time.Duration;
import java.util.Objects;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.junit.jupiter.api.Test;

/** Calls of customers out of a queue, and the work after them. */
class QueuedPhoneCallTest {

    /** A skill group that no agent is in: the queue brings nobody the call, and the test does. */
    private static final long NOBODYS = 99;

    private final PhoneBench bench = PhoneBench.ofUcce().ready("1");

    private static void queue(PhoneBench bench) {
        bench.phones.routing(
                call -> call.dialedNumber().equals("7000") ? new Route.Queued(NOBODYS) : new Route.Unknown());
        bench.phones.inbound(X, "7000", CallData.NONE.with(1, "Gold").with("user.Segment", "VIP"));
    }

    private static AgentDesk desk(PhoneBench bench) {
        return Objects.requireNonNull(bench.phones.agents().byId("1"));
    }

    private void talk() {
        queue(bench);
        bench.phones.deliver(FIRST, desk(bench), 76);
        bench.write(CallRequestsOf.at(A).answer(0)).heard();
    }

    private void settings(WrapupDataMode mode, Duration timer) {
        bench.settings("1", DeskSettings.DEFAULT.withWrapup(mode, WrapupDataMode.NOT_ALLOWED, timer));
    }

    @Test
    void bringsAWaitingCallToAReadyAgent() {
        queue(bench);
        assertThat(bench.heard()).isEmpty();
        assertThat(bench.phones.calls().getFirst().parties().getFirst().state()).isEqualTo(LocalConnectionState.QUEUED);

        bench.phones.deliver(FIRST, desk(bench), 76);
        assertThat(bench.heard())
                .containsExactly(
                        "PRE_CALL 1001 76",
                        "AGENT 1 RESERVED",
                        "BEGIN 0 1001 PREROUTE_ACD_IN",
                        "DELIVERED 0 1001 ALERTING at 1001");
        assertThat(bench.write(CallRequestsOf.at(A).answer(0)).heard())
                .containsExactly("AnswerCallConf", "ESTABLISHED 0 1001 by 1001", "AGENT 1 TALKING");
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard())
                .containsExactly(
                        "RELEASED 0 1001 by 4085550199",
                        "RELEASED 0 1001 by 1001",
                        "CLEARED 0 1001",
                        "AGENT 1 AVAILABLE",
                        "END 0 1001");
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void letsUccxTellOfNoReservationBefore() {
        PhoneBench uccx = PhoneBench.ofUccx().ready("1");
        queue(uccx);
        uccx.phones.deliver(FIRST, desk(uccx), 76);
        assertThat(uccx.heard())
                .containsExactly("AGENT 1 RESERVED", "BEGIN 0 1001 ACD_IN", "DELIVERED 0 1001 ALERTING at 1001");
        uccx.phones.divert(FIRST, A, "7000", EventCause.REDIRECTED);
        assertThat(uccx.heard()).containsExactly("DIVERTED 0 1001 to 7000", "END 0 1001", "AGENT 1 NOT_READY 32763");
    }

    @Test
    void takesTheCallBackFromAnAgentWhoDoesNotAnswer() {
        queue(bench);
        bench.phones.deliver(FIRST, desk(bench), 76);
        bench.heard();
        bench.phones.divert(FIRST, A, "7099", EventCause.REDIRECTED);
        assertThat(bench.heard())
                .containsExactly(
                        "PRE_CALL_ABORT 1001 1", "DIVERTED 0 1001 to 7099", "END 0 1001", "AGENT 1 NOT_READY 32767");
        assertThat(bench.phones.calls()).hasSize(1);

        bench.phones.abandon(FIRST);
        assertThat(bench.phones.calls()).isEmpty();
        assertThat(bench.heard()).isEmpty();
        assertThatThrownBy(() -> bench.phones.deliver(FIRST, desk(bench), 76)).isInstanceOf(CallRefusedException.class);
    }

    @Test
    void takesBackWhatItAnnouncedWhereTheCallerGivesUpBeforeTheAgentAnswers() {
        queue(bench);
        bench.phones.deliver(FIRST, desk(bench), 76);
        bench.heard();
        bench.phones.abandon(FIRST);
        assertThat(bench.heard())
                .contains("PRE_CALL_ABORT 1001 1")
                .endsWith("CLEARED 0 1001 1003", "AGENT 1 AVAILABLE", "END 0 1001");
    }

    @Test
    void takesNothingBackOfACallThatWasAnswered() {
        talk();
        bench.phones.abandon(FIRST);
        assertThat(bench.heard()).noneMatch(line -> line.startsWith("PRE_CALL_ABORT"));
    }

    @Test
    void keepsTheCallUntilTheWorkIsDone() {
        settings(WrapupDataMode.REQUIRED, Duration.ofSeconds(30));
        talk();
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("CLEARED 0 1001", "AGENT 1 WORK_READY");
        assertThat(bench.write(CallRequestsOf.at(A).wrapup(0, "Sold")).heard())
                .containsExactly("SetCallDataConf", "DATA 0 1001 PREROUTE_ACD_IN");
        bench.time.advance(Duration.ofSeconds(29));
        assertThat(bench.heard()).isEmpty();
        bench.time.advance(Duration.ofSeconds(1));
        assertThat(bench.heard()).containsExactly("AGENT 1 AVAILABLE", "END 0 1001");
        assertThat(bench.write(CallRequestsOf.at(A).wrapup(0, "Late")).heard())
                .containsExactly("FAILED INVALID_CALLID");
    }

    @Test
    void endsTheWorkWhereTheAgentDoes() {
        settings(WrapupDataMode.REQUIRED, Duration.ofSeconds(30));
        talk();
        bench.write(bench.state("1", AgentState.NOT_READY, 7));
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).contains("AGENT 1 WORK_NOT_READY");
        assertThat(bench.write(bench.state("1", AgentState.AVAILABLE, 0)).heard())
                .containsExactly("SetAgentStateConf", "AGENT 1 AVAILABLE", "END 0 1001");
        bench.time.advance(Duration.ofSeconds(60));
        assertThat(bench.heard()).isEmpty();
    }

    @Test
    void wantsDataWhereDataIsRequired() {
        settings(WrapupDataMode.REQUIRED_WITH_DATA, Duration.ZERO);
        talk();
        bench.phones.hangUp(FIRST, X);
        bench.heard();
        assertThat(bench.write(bench.state("1", AgentState.AVAILABLE, 0)).heard())
                .containsExactly("REFUSED 280");
        bench.write(CallRequestsOf.at(A).wrapup(0, "Sold")).heard();
        assertThat(bench.write(bench.state("1", AgentState.AVAILABLE, 0)).heard())
                .endsWith("AGENT 1 AVAILABLE", "END 0 1001");
    }

    @Test
    void worksWhereTheAgentHasAskedForIt() {
        talk();
        assertThat(bench.write(bench.state("1", AgentState.WORK_READY, 0)).heard())
                .containsExactly("SetAgentStateConf", "AGENT 1 TALKING next WORK_READY");
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("AGENT 1 WORK_READY");
        settings(WrapupDataMode.NOT_ALLOWED, Duration.ZERO);
        assertThat(bench.write(bench.state("1", AgentState.WORK_READY, 0)).heard())
                .containsExactly("REFUSED 22");
    }

    @Test
    void signsTheAgentOffAfterTheCallWhereASupervisorWants() {
        talk();
        bench.write(bench.state("1", AgentState.LOGOUT, 999).toBuilder()
                .forcedFlag(ForcedFlag.TRUE)
                .supervisorId("9")
                .build());
        assertThat(bench.heard()).containsExactly("SetAgentStateConf", "AGENT 1 TALKING next LOGOUT");
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("AGENT 1 LOGOUT 999", "END 0 1001");
    }

    @Test
    void answersByItselfWhereTheDeskSaysSo() {
        bench.settings("1", DeskSettings.DEFAULT.withAutoAnswer());
        queue(bench);
        bench.phones.deliver(FIRST, desk(bench), 76);
        assertThat(bench.heard()).endsWith("ESTABLISHED 0 1001 by 1001", "AGENT 1 TALKING");
    }

    @Test
    void queuesAnAgentWhoCallsTheRoutePoint() {
        bench.phones.routing(call -> new Route.Queued(NOBODYS));
        assertThat(bench.write(CallRequestsOf.at(PhoneBench.B).make("7000")).heard())
                .endsWith("AGENT 2 TALKING", "QUEUED 0 1002");
        bench.phones.deliver(FIRST, desk(bench), 76);
        assertThat(bench.heard()).startsWith("DEQUEUED 0 1002", "PRE_CALL 1001 76");
        assertThat(bench.write(CallRequestsOf.at(A).answer(0)).heard())
                .contains("ESTABLISHED 0 1001 by 1001", "ESTABLISHED 0 1002 by 1001");
        bench.write(CallRequestsOf.at(A).clear(0)).heard();
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void takesTheCallAwayFromAPhoneThatNobodyAnswers() {
        bench.write(CallRequestsOf.at(A).make(PhoneBench.B)).heard();
        bench.phones.notAnswered(FIRST, PhoneBench.B);
        assertThat(bench.heard())
                .containsExactly("RELEASED 0 1002 by 1002", "END 0 1002", "FAILED 0 1001 CALL_NOT_ANSWERED");
    }
}
