package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.FIRST;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the deployments make of agents whose client was lost. Finesse administration guide 15.0(1), "Failover
 * Mechanisms", Desktop Behavior.
 */
class AgentDisconnectTest {

    private static final String CONFIRMED = "SetAgentStateConf";

    /** A skill group that no agent is in: the queue brings nobody the call, and the test does. */
    private static final long NOBODYS = 99;

    enum Deployment {
        UCCE_LOAD_0,
        UCCE_LOAD_1,
        UCCX;

        PhoneBench bench() {
            return switch (this) {
                case UCCE_LOAD_0 -> PhoneBench.ofUcce();
                case UCCE_LOAD_1 -> PhoneBench.ofUcceThatLogsOut();
                case UCCX -> PhoneBench.ofUccx();
            };
        }
    }

    /** What the agent does when the client is lost. */
    enum Doing {
        READY,
        NOT_READY,
        WORK,
        RESERVED,
        TALKING,
        HOLD;

        private boolean hasACall() {
            return this != READY && this != NOT_READY;
        }

        PhoneBench on(PhoneBench bench) {
            if (this != NOT_READY) {
                bench.ready("1");
            }
            if (hasACall()) {
                bench.phones.routing(call -> new Route.Queued(NOBODYS));
                bench.phones.inbound(X, "7000", CallData.NONE);
                bench.phones.deliver(
                        FIRST, Objects.requireNonNull(bench.phones.agents().byId("1")), 76);
            }
            if (this == WORK) {
                workFollows(bench);
            }
            if (this != RESERVED && hasACall()) {
                bench.write(CallRequestsOf.at(A).answer(0));
            }
            if (this == WORK) {
                bench.phones.hangUp(FIRST, X);
            }
            if (this == HOLD) {
                bench.write(CallRequestsOf.at(A).hold(0));
            }
            bench.heard();
            return bench;
        }
    }

    private static void workFollows(PhoneBench bench) {
        bench.settings(
                "1",
                DeskSettings.DEFAULT.withWrapup(
                        WrapupDataMode.REQUIRED, WrapupDataMode.REQUIRED, Duration.ofSeconds(30)));
    }

    /** SET_AGENT_STATE_REQ as Finesse sends it for a lost client. */
    private static SetAgentStateReq lost(PhoneBench bench) {
        return bench.state("1", AgentState.LOGOUT, 255).toBuilder()
                .agentPassword(null)
                .build()
                .forced();
    }

    /** The request as traced of Finesse: LOGOUT, work mode 0, reason 255, force flag 1, agent capacity 1. */
    @ParameterizedTest
    @CsvSource({"UCCE_LOAD_0, 0002 c352", "UCCE_LOAD_1, 0001 00ff"})
    void answersTheBytesThatFinesseSends(Deployment deployment, String stateAndReason) {
        PhoneBench bench = Doing.READY.on(deployment.bench());
        bench.client.writeBytes("00000024 00000026"
                + "00000007 00001388 0001 0000 0000 00ff 01 00000001" // the fixed part, of which PeripheralID is 5000
                + "0006 0005 3130303100" // AgentInstrument 1001
                + "0005 0002 3100"); // AgentID 1
        assertThat(ByteBufUtil.hexDump(bench.client.bytes())).isEqualTo("00000004" + "00000027" + "00000007");
        ByteBuf event = bench.client.bytes();
        assertThat(event.getInt(4)).as("AGENT_STATE_EVENT").isEqualTo(30);
        assertThat(ByteBufUtil.hexDump(event, 8 + 30, 4)).isEqualTo(stateAndReason.replace(" ", ""));
        assertThat(ByteBufUtil.hexDump(event, 8 + 62, 6)).as("AgentID").isEqualTo("0005" + "0002" + "3100");
    }

    private static List<String> lose(PhoneBench bench) {
        return bench.write(lost(bench)).heard();
    }

    @ParameterizedTest
    @CsvSource({
        "UCCE_LOAD_0, READY, NOT_READY 50002",
        "UCCE_LOAD_0, NOT_READY, NOT_READY 50002",
        "UCCE_LOAD_0, WORK, NOT_READY 50002",
        "UCCE_LOAD_0, RESERVED, RESERVED next NOT_READY",
        "UCCE_LOAD_0, TALKING, TALKING next NOT_READY",
        "UCCE_LOAD_0, HOLD, HOLD next NOT_READY",
        "UCCE_LOAD_1, READY, LOGOUT 255",
        "UCCE_LOAD_1, NOT_READY, LOGOUT 255",
        "UCCE_LOAD_1, WORK, LOGOUT 255",
        "UCCE_LOAD_1, RESERVED, LOGOUT 255",
        "UCCE_LOAD_1, TALKING, LOGOUT 255",
        "UCCE_LOAD_1, HOLD, LOGOUT 255",
        "UCCX, READY, LOGOUT 255",
        "UCCX, NOT_READY, LOGOUT 255",
        "UCCX, WORK, LOGOUT 255",
        "UCCX, RESERVED, RESERVED next LOGOUT",
        "UCCX, TALKING, TALKING next LOGOUT",
        "UCCX, HOLD, TALKING next LOGOUT"
    })
    void makesWhatItDoesOfEachState(Deployment deployment, Doing doing, String agent) {
        assertThat(lose(doing.on(deployment.bench()))).startsWith(CONFIRMED, "AGENT 1 " + agent);
    }

    @ParameterizedTest
    @CsvSource({
        "UCCE_LOAD_0, TALKING, NOT_READY 50002",
        "UCCE_LOAD_0, HOLD, NOT_READY 50002",
        "UCCE_LOAD_0, RESERVED, NOT_READY 50002",
        "UCCX, TALKING, LOGOUT 255",
        "UCCX, HOLD, LOGOUT 255",
        "UCCX, RESERVED, LOGOUT 255"
    })
    void doesSoAfterTheCallWithoutWorkThatNobodyWouldDo(Deployment deployment, Doing doing, String agent) {
        PhoneBench bench = doing.on(deployment.bench());
        workFollows(bench);
        lose(bench);
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("AGENT 1 " + agent, "END 0 1001");
    }

    /** UCCE with LOAD 1: "immediately even though the call is still active". */
    @Test
    void leavesTheCallToThePhoneOfAnAgentWhoIsSignedOffAtOnce() {
        PhoneBench bench = Doing.TALKING.on(PhoneBench.ofUcceThatLogsOut());
        assertThat(lose(bench)).containsExactly(CONFIRMED, "AGENT 1 LOGOUT 255");
        assertThat(bench.phones.calls()).hasSize(1);
        bench.phones.hangUp(FIRST, A);
        assertThat(bench.heard()).containsExactly("RELEASED 0 1001 by 1001", "CLEARED 0 1001", "END 0 1001");
    }

    @ParameterizedTest
    @CsvSource({"UCCE_LOAD_0, NOT_READY 50002", "UCCX, LOGOUT 255"})
    void staysAtItWhereTheCallIsTakenBackThatNobodyAnswered(Deployment deployment, String agent) {
        PhoneBench bench = Doing.RESERVED.on(deployment.bench());
        lose(bench);
        bench.phones.divert(FIRST, A, "7099", EventCause.REDIRECTED);
        assertThat(bench.heard()).endsWith("AGENT 1 " + agent);
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void refusesItOfAnAgentWhoIsSignedOffAlready(Deployment deployment) {
        PhoneBench bench = deployment.bench();
        bench.write(bench.state("1", AgentState.LOGOUT, 0)).heard();
        assertThat(lose(bench)).containsExactly("REFUSED 22");
    }

    /** The agent is back within the call, and says so. */
    @Test
    void isCalledOffByWhatTheAgentAsksForAfterwards() {
        PhoneBench bench = Doing.TALKING.on(PhoneBench.ofUcce());
        lose(bench);
        assertThat(bench.write(bench.state("1", AgentState.AVAILABLE, 0)).heard())
                .containsExactly(CONFIRMED, "AGENT 1 TALKING next AVAILABLE");
        workFollows(bench);
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("CLEARED 0 1001", "AGENT 1 WORK_READY");
    }

    @ParameterizedTest
    @CsvSource({"UCCE_LOAD_0, 999", "UCCE_LOAD_1, 999", "UCCE_LOAD_0, 255", "UCCX, 22"})
    void takesASupervisorsLogoutForWhatItIs(Deployment deployment, int reason) {
        PhoneBench ready = Doing.READY.on(deployment.bench());
        assertThat(supervisorsLogout(ready, reason)).containsExactly(CONFIRMED, "AGENT 1 LOGOUT " + reason);
        PhoneBench talking = Doing.TALKING.on(deployment.bench());
        assertThat(supervisorsLogout(talking, reason)).containsExactly(CONFIRMED, "AGENT 1 TALKING next LOGOUT");
    }

    private static List<String> supervisorsLogout(PhoneBench bench, int reason) {
        return bench.write(bench.state("1", AgentState.LOGOUT, reason).toBuilder()
                        .supervisorId("9")
                        .build()
                        .forced())
                .heard();
    }

    /** An administrator may have given a reason of agents the number 255; and the product signs agents out by itself. */
    @Test
    void takesAnAgentsOwnLogoutAndTheProductsForWhatTheyAre() {
        PhoneBench own = PhoneBench.ofUcce();
        assertThat(own.write(own.state("1", AgentState.LOGOUT, 255)).heard())
                .containsExactly(CONFIRMED, "AGENT 1 LOGOUT 255");
        PhoneBench talking = Doing.TALKING.on(PhoneBench.ofUcce());
        assertThat(talking.write(talking.state("1", AgentState.LOGOUT, 999).forced())
                        .heard())
                .containsExactly(CONFIRMED, "AGENT 1 LOGOUT 999");
    }
}
