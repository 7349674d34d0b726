package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The states that follow calls, what is kept for the time after them, and who may ask for what. */
class StatesDuringCallsTest {

    private static final String AGENT = "2001";
    private static final String DEVICE = "2003";

    @ParameterizedTest
    @CsvSource({
        "LOGOUT,,LOGOUT",
        "NOT_READY,,NOT_READY",
        "AVAILABLE,,READY",
        "TALKING,IN,TALKING",
        "WORK_NOT_READY,,WORK",
        "WORK_READY,,WORK_READY",
        "RESERVED,,RESERVED",
        "RESERVED,IN,RESERVED",
        "RESERVED,OUTBOUND_RESERVE,RESERVED_OUTBOUND",
        "RESERVED,OUTBOUND_PREDICTIVE,RESERVED_OUTBOUND",
        "RESERVED,OUTBOUND_PREVIEW,RESERVED_OUTBOUND_PREVIEW",
        "UNKNOWN,,UNKNOWN",
        "HOLD,,HOLD"
    })
    void eachStateHasItsName(AgentState state, Direction direction, UserState user) {
        assertThat(AgentStateToUserState.translate(Coded.of(state), direction == null ? null : Coded.of(direction)))
                .isEqualTo(user);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGIN", "BUSY_OTHER"})
    void whatIsNoStateOfAUserChangesNothing(AgentState state) {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.AVAILABLE, DEVICE, AGENT)) {
            bridge.event(AGENT, state, DEVICE);

            assertThat(bridge.told(AGENT)).isEmpty();
            assertThat(bridge.status(AGENT).state()).isEqualTo(UserState.READY);
        }
    }

    @Test
    void aReservationForACampaignStaysOneWhereAMessageDoesNotTellTheDirection() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.AVAILABLE, DEVICE, AGENT)) {
            bridge.event(bridge.eventOf(AGENT, AgentState.RESERVED, DEVICE)
                    .direction(Direction.OUTBOUND_PREVIEW)
                    .build());
            bridge.event(AGENT, AgentState.RESERVED, DEVICE);
            bridge.loseSession();
            bridge.openSession();
            bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.RESERVED, DEVICE));

            assertThat(bridge.told(AGENT)).containsExactly("RESERVED_OUTBOUND_PREVIEW");
        }
    }

    @Test
    void whatTheServerKeepsForAfterTheCallIsToldByItsEvent() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            bridge.put("a", RequestedState.NOT_READY, AGENT);
            bridge.confirm(bridge.request());
            assertThat(bridge.told(AGENT)).isEmpty();

            nextIs(bridge, AgentState.NOT_READY);

            assertThat(bridge.told(AGENT)).containsExactly("TALKING a");
            assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.NOT_READY);
        }
    }

    @Test
    void theEventMayComeBeforeTheConfirmation() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            bridge.put("a", RequestedState.NOT_READY, AGENT);
            Sent request = bridge.request();
            nextIs(bridge, AgentState.NOT_READY);

            bridge.confirm(request);

            assertThat(bridge.told(AGENT)).containsExactly("TALKING a");
            assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.NOT_READY);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"TALKING", "HOLD", "RESERVED"})
    void whereNoEventTellsItTheConfirmationCountsAfterASecond(AgentState during) {
        try (PlayedBridge bridge = PlayedBridge.inService(during, DEVICE, AGENT)) {
            bridge.put("a", RequestedState.READY, AGENT);
            bridge.confirm(bridge.request());
            bridge.pass(Duration.ofMillis(900));
            assertThat(bridge.updates(AGENT)).isEmpty();

            bridge.pass(Duration.ofMillis(100));

            assertThat(bridge.updates(AGENT)).singleElement().satisfies(update -> {
                assertThat(update.text("requestId")).isEqualTo("a");
                assertThat(update.text("pendingState")).isEqualTo("READY");
            });
        }
    }

    @Test
    void aSecondThoughtTakesTheFirstOnesPlace() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            keep(bridge, RequestedState.NOT_READY);
            keep(bridge, RequestedState.READY);

            assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.READY);
        }
    }

    @Test
    void whatIsPendingStaysUntilTheLastCallHasEnded() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            keep(bridge, RequestedState.NOT_READY);
            for (AgentState during : new AgentState[] {AgentState.HOLD, AgentState.TALKING}) {
                bridge.event(AGENT, during, DEVICE);
                assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.NOT_READY);
            }

            bridge.event(AGENT, AgentState.NOT_READY, DEVICE);

            assertThat(bridge.status(AGENT).pendingState()).isNull();
            assertThat(bridge.status(AGENT).state()).isEqualTo(UserState.NOT_READY);
        }
    }

    @ParameterizedTest
    @CsvSource({"NOT_READY,WORK_NOT_READY,WORK", "READY,WORK_READY,WORK_READY"})
    void wrapUpComesBeforeWhatIsPending(RequestedState wanted, AgentState wrapUp, UserState state) {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            bridge.put("a", wanted, AGENT);
            bridge.confirm(bridge.request());

            bridge.event(AGENT, wrapUp, DEVICE); // the call ends before anything else is told

            assertThat(bridge.told(AGENT)).containsExactly(state + " a");
            assertThat(bridge.status(AGENT).pendingState()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"WORK,WORK_NOT_READY", "WORK_READY,WORK_READY"})
    void optionalWrapUpIsAskedForDuringTheCall(RequestedState wanted, AgentState sent) {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            bridge.put("a", wanted, AGENT);
            Sent request = bridge.request();
            assertThat(((SetAgentStateReq) request.request()).agentState()).isEqualTo(Coded.of(sent));
            bridge.confirm(request);
            nextIs(bridge, sent);
            assertThat(bridge.told(AGENT)).containsExactly("TALKING a");
            assertThat(bridge.status(AGENT).pendingState()).isEqualTo(wanted.asState());

            bridge.event(AGENT, sent, DEVICE);

            assertThat(bridge.status(AGENT).state()).isEqualTo(wanted.asState());
        }
    }

    @Test
    void inWrapUpAChangeIsImmediate() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.WORK_READY, DEVICE, AGENT)) {
            bridge.put("a", RequestedState.NOT_READY, AGENT);
            bridge.confirm(bridge.request());
            bridge.event(AGENT, AgentState.NOT_READY, DEVICE);

            assertThat(bridge.told(AGENT)).containsExactly("NOT_READY a");
        }
    }

    @Test
    void theReasonIsKeptAndToldWhenTheStateIsSo() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            bridge.submit(new UserStateRequest(
                    RequestId.NONE, AGENT, RequestedState.NOT_READY, null, null, new Requester.Automatic(255)));
            bridge.confirm(bridge.request());
            nextIs(bridge, AgentState.NOT_READY);
            assertThat(bridge.status(AGENT).reasonCode()).isNull();
            bridge.event(AGENT, AgentState.WORK_NOT_READY, DEVICE);
            assertThat(bridge.status(AGENT).reasonCode()).isNull();

            bridge.event(AGENT, AgentState.NOT_READY, DEVICE);

            assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(255);
        }
    }

    @Test
    void aRefusalChangesNothing() {
        try (PlayedBridge bridge = PlayedBridge.inService(Deployment.Type.UCCX, AgentState.TALKING, DEVICE, AGENT)) {
            bridge.put("a", RequestedState.READY, AGENT);
            bridge.refuse(bridge.request(), 265);

            assertThat(bridge.updates(AGENT)).singleElement().satisfies(update -> {
                assertThat(update.text("errorType")).isEqualTo("Invalid State");
                assertThat(update.text("errorMessage")).isEqualTo("CF_INVALID_AGENT_WORKMODE");
                assertThat(update.text("requestId")).isEqualTo("a");
            });
            assertThat(bridge.status(AGENT).pendingState()).isNull();
        }
    }

    @Test
    void whoTalksCantSignOut() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            assertThatThrownBy(() -> bridge.put("a", RequestedState.LOGOUT, AGENT))
                    .isInstanceOf(FinesseApiException.class);

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UCCE,WORK_READY,NOT_READY,FALSE,999",
        "UCCE,TALKING,LOGOUT,TRUE,999",
        "UCCX,WORK_READY,NOT_READY,FALSE,33",
        "UCCX,TALKING,LOGOUT,TRUE,22"
    })
    void whatASupervisorDoesCarriesTheReasonOfTheDeployment(
            Deployment.Type type, AgentState now, RequestedState wanted, ForcedFlag forced, int reason) {
        try (PlayedBridge bridge = PlayedBridge.inService(type, now, DEVICE, AGENT)) {
            supervisorAsks(bridge, wanted);

            SetAgentStateReq sent = (SetAgentStateReq) bridge.request().request();
            assertThat(sent.forcedFlag()).isEqualTo(Coded.of(forced));
            assertThat(sent.eventReasonCode()).isEqualTo(reason);
            assertThat(sent.supervisorId()).isEqualTo(PlayedBridge.SUPERVISOR);
        }
    }

    @Test
    void aSupervisorSignsAnAgentOutAfterTheCall() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            supervisorAsks(bridge, RequestedState.LOGOUT);
            bridge.confirm(bridge.request());
            nextIs(bridge, AgentState.LOGOUT);
            assertThat(bridge.told(AGENT)).containsExactly("TALKING s");
            assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.LOGOUT);

            bridge.event(AGENT, AgentState.LOGOUT, "");

            assertThat(bridge.told(AGENT)).containsExactly("LOGOUT");
            assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(999);
        }
    }

    @Test
    void aSupervisorMakesATalkingAgentReadyAfterTheCallAndNotReadyNotAtAll() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, DEVICE, AGENT)) {
            supervisorAsks(bridge, RequestedState.READY);
            bridge.confirm(bridge.request());
            nextIs(bridge, AgentState.AVAILABLE);
            assertThat(bridge.told(AGENT)).containsExactly("TALKING s");

            assertThatThrownBy(() -> supervisorAsks(bridge, RequestedState.NOT_READY))
                    .isInstanceOf(FinesseApiException.class);
        }
    }

    private static void supervisorAsks(PlayedBridge bridge, RequestedState wanted) {
        bridge.submit(new UserStateRequest(
                new RequestId("s"), AGENT, wanted, null, null, new Requester.Supervisor(PlayedBridge.SUPERVISOR)));
    }

    private static void keep(PlayedBridge bridge, RequestedState wanted) {
        bridge.put("a", wanted, AGENT);
        bridge.confirm(bridge.request());
        bridge.pass(Duration.ofSeconds(1));
    }

    private static void nextIs(PlayedBridge bridge, AgentState next) {
        bridge.event(bridge.eventOf(AGENT, AgentState.TALKING, DEVICE)
                .nextAgentState(next)
                .build());
    }
}
