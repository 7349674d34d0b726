package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.B;

import java.time.Duration;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.fault.RandomFaults;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.Test;

/** Calls between agents, and to numbers where nobody answers. */
class PhoneToPhoneTest {

    private final PhoneBench bench = PhoneBench.ofUcce().ready("2");

    @Test
    void tellsOfACallFromItsFirstDigitToItsEnd() {
        assertThat(bench.write(CallRequestsOf.at(A).make(B)).heard())
                .containsExactly(
                        "MakeCallConf",
                        "BEGIN 0 1001 AGENT_INSIDE",
                        "SERVICE_INITIATED 0 1001",
                        "ORIGINATED 0 1001 to 1002",
                        "AGENT 1 TALKING",
                        "AGENT 2 RESERVED",
                        "BEGIN 0 1002 AGENT_INSIDE",
                        "DELIVERED 0 1002 ALERTING at 1002",
                        "DELIVERED 0 1001 CONNECT at 1002");
        assertThat(bench.write(CallRequestsOf.at(B).answer(0)).heard())
                .containsExactly(
                        "AnswerCallConf",
                        "ESTABLISHED 0 1002 by 1002",
                        "ESTABLISHED 0 1001 by 1002",
                        "AGENT 2 TALKING");
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heard())
                .containsExactly(
                        "ClearConnectionConf",
                        "RELEASED 0 1001 by 1001",
                        "RELEASED 0 1002 by 1002",
                        "CLEARED 0 1002",
                        "AGENT 1 NOT_READY",
                        "AGENT 2 AVAILABLE",
                        "END 0 1001",
                        "END 0 1002");
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void tellsTheClientOfOneAgentOfCallsAtThatAgentsDeviceAlone() {
        EmbeddedClient ofB = new EmbeddedClient(bench.server, ProtocolVersion.ucce(24));
        OpenConf open = ofB.open(ofB.openReq(ServiceMask.CLIENT_EVENTS | ServiceMask.CLIENT_CONTROL)
                .peripheralId(5000)
                .agentId("2")
                .build());
        ofB.forget();
        bench.write(CallRequestsOf.at(A).make(B));
        assertThat(ofB.readAll())
                .anySatisfy(message -> assertThat(message)
                        .isInstanceOfSatisfying(
                                BeginCallEvent.class,
                                begun -> assertThat(begun.monitorId())
                                        .isEqualTo(open.monitorId())
                                        .isNotZero()));
        bench.write(CallRequestsOf.at(B).answer(0)).write(CallRequestsOf.at(A).clear(0));
        assertThat(PhoneBench.heardBy(ofB))
                .containsExactly(
                        "ESTABLISHED 0 1002 by 1002",
                        "AGENT 2 TALKING",
                        "RELEASED 0 1002 by 1002",
                        "CLEARED 0 1002",
                        "AGENT 2 AVAILABLE",
                        "END 0 1002");
    }

    @Test
    void leavesAgentsOfUccxAsTheyAre() {
        PhoneBench uccx = PhoneBench.ofUccx();
        uccx.write(CallRequestsOf.at(A).make(B)).write(CallRequestsOf.at(B).answer(0));
        assertThat(uccx.write(CallRequestsOf.at(B).clear(0)).heard())
                .noneMatch(line -> line.startsWith("AGENT"))
                .contains("BEGIN 0 1001 AGENT_INSIDE", "END 0 1001", "END 0 1002");
    }

    @Test
    void holdsAndRetrieves() {
        bench.write(CallRequestsOf.at(A).make(B))
                .write(CallRequestsOf.at(B).answer(0))
                .heard();
        assertThat(bench.write(CallRequestsOf.at(A).hold(0)).heard())
                .containsExactly("HoldCallConf", "HELD 0 1001", "AGENT 1 HOLD");
        assertThat(bench.write(CallRequestsOf.at(A).hold(0)).heard()).containsExactly("REFUSED 22");
        assertThat(bench.write(CallRequestsOf.at(A).retrieve(0)).heard())
                .containsExactly("RetrieveCallConf", "RETRIEVED 0 1001", "AGENT 1 TALKING");
    }

    @Test
    void tellsTheCallerAloneOfABusyOrUnknownNumber() {
        bench.phones.externalParties(number -> ExternalBehaviour.of(
                number.equals("5551") ? ExternalBehaviour.Kind.BUSY : ExternalBehaviour.Kind.UNKNOWN));
        assertThat(bench.write(CallRequestsOf.at(A).make("5551")).heard()).endsWith("FAILED 0 1001 BUSY");
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heard())
                .containsExactly(
                        "ClearConnectionConf",
                        "RELEASED 0 1001 by 1001",
                        "CLEARED 0 1001",
                        "AGENT 1 NOT_READY",
                        "END 0 1001");
        assertThat(bench.write(CallRequestsOf.at(A).make("5552")).heard())
                .endsWith("FAILED 1 1001 DEST_NOT_OBTAINABLE");
    }

    @Test
    void refusesWhatCannotBeDialledAndWhatIsNotThere() {
        assertThat(bench.write(CallRequestsOf.at(A).make("hello")).heard()).containsExactly("REFUSED 6");
        assertThat(bench.write(CallRequestsOf.at("9999").make(B)).heard()).containsExactly("REFUSED 5");
        CallData tooLong = CallData.NONE.with(1, "x".repeat(41));
        assertThatThrownBy(() -> bench.phones.dial(A, B, tooLong)).isInstanceOf(CallRefusedException.class);
        assertThat(bench.write(CallRequestsOf.at(A).answer(7)).heard()).containsExactly("REFUSED 13");
        assertThat(bench.write(CallRequestsOf.at(A).data(7, "user.x", "1")).heard())
                .containsExactly("FAILED INVALID_CALLID");
    }

    @Test
    void freesBothWhereTheCallerGivesUp() {
        bench.write(CallRequestsOf.at(A).make(B)).heard();
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heard())
                .containsExactly(
                        "ClearConnectionConf",
                        "RELEASED 0 1001 by 1001",
                        "CLEARED 0 1002 1003",
                        "AGENT 1 NOT_READY",
                        "AGENT 2 AVAILABLE",
                        "END 0 1001",
                        "END 0 1002");
    }

    @Test
    void leavesWhatIsAskedForDuringACallForItsEnd() {
        bench.write(CallRequestsOf.at(A).make(B))
                .write(CallRequestsOf.at(B).answer(0))
                .heard();
        assertThat(bench.write(bench.state("2", AgentState.NOT_READY, 5)).heard())
                .containsExactly("SetAgentStateConf", "AGENT 2 TALKING next NOT_READY");
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heard()).contains("AGENT 2 NOT_READY 5");
    }

    @Test
    void callsNumbersOutside() {
        assertThat(bench.write(CallRequestsOf.at(A).make(PhoneBench.X)).heard())
                .containsExactly(
                        "MakeCallConf",
                        "BEGIN 0 1001 AGENT_INSIDE",
                        "SERVICE_INITIATED 0 1001",
                        "ORIGINATED 0 1001 to 4085550199",
                        "AGENT 1 TALKING",
                        "DATA 0 1001 OUT",
                        "REACHED_NETWORK 0 1001",
                        "DELIVERED 0 1001 CONNECT at 4085550199",
                        "ESTABLISHED 0 1001 by 4085550199",
                        "AGENT 1 TALKING");
        bench.phones.hangUp(PhoneBench.FIRST, PhoneBench.X);
        assertThat(bench.heard())
                .containsExactly(
                        "RELEASED 0 1001 by 4085550199",
                        "RELEASED 0 1001 by 1001",
                        "CLEARED 0 1001",
                        "AGENT 1 NOT_READY",
                        "END 0 1001");
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void losesRequestsByChanceButNoQuestions() {
        bench.write(CallRequestsOf.at(A).make(B)).heard();
        bench.server.behaviour(SimulatorBehaviour.atRandom(
                RandomFaults.reordering(1, Duration.ZERO).ignoring(100)));

        assertThat(bench.write(CallRequestsOf.at(B).answer(0)).heard()).isEmpty();
        assertThat(bench.write(SnapshotDeviceReq.builder()
                                .invokeId(1)
                                .agentInstrument(B)
                                .build())
                        .heard())
                .hasSize(1);
    }
}
