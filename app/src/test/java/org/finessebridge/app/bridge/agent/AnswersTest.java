package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.PresentedPassword;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which outcome a request is answered with, in whatever order messages come. */
class AnswersTest {

    private static final String AGENT = "2001";
    private static final String SUPERVISOR = PlayedBridge.SUPERVISOR;

    private final PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT, SUPERVISOR);

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void anEventAfterTheConfirmationIsTheAnswer() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.confirm(bridge.request());
        assertThat(bridge.told(AGENT)).isEmpty();

        bridge.event(AGENT, AgentState.AVAILABLE, "2003");

        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void anEventBeforeTheConfirmationIsToldTogetherWithIt() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");
        assertThat(bridge.told(AGENT)).isEmpty();

        bridge.confirm(bridge.request());

        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void anEventBeforeTheConfirmationIsNotHeldBackForLong() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");

        bridge.tick();

        assertThat(bridge.told(AGENT)).containsExactly("READY");
        bridge.confirm(bridge.request());
        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void aRefusalAfterAnEventThatMatchesIsARefusal() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, "2003"); // somebody else's doing

        bridge.refuse(bridge.request(), 33);

        assertThat(bridge.told(AGENT)).containsExactly("READY", "CF_RESOURCE_BUSY a");
    }

    @Test
    void anotherEventAfterTheMatchIsToldInOrder() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");
        bridge.event(AGENT, AgentState.RESERVED, "2003");

        bridge.confirm(bridge.request());

        assertThat(bridge.told(AGENT)).containsExactly("READY", "RESERVED a");
        assertThat(bridge.status(AGENT).pendingState()).isNull();
    }

    @Test
    void aStateThatWasNotAskedForIsNoAnswer() {
        bridge.carryOutWithoutEvent("a", RequestedState.READY, AGENT, AgentState.NOT_READY, "2003");
        assertThat(bridge.told(AGENT)).isEmpty();
        bridge.pass(Duration.ofSeconds(2));
        bridge.event(AGENT, AgentState.AVAILABLE, "2003"); // in doubt, so soon after an answer
        bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void asksAgainAtGrowingIntervalsAndEndsInAnErrorAtTheDeadline() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.confirm(bridge.request());

        int questions = 0;
        for (int second = 1; second <= 15; second++) {
            bridge.pass(Duration.ofSeconds(1));
            while (!bridge.underWay(QueryAgentStateReq.class).isEmpty()) {
                questions++;
                bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.NOT_READY, "2003"));
            }
        }

        assertThat(questions).isEqualTo(3); // after 2 s, 4 s more, and 8 s more
        assertThat(bridge.told(AGENT)).containsExactly("CF_REQUEST_TIMEOUT_REJECTION a");
    }

    @Test
    void theAnswerToAQuestionIsTheAnswerWhereItTellsTheStateAskedFor() {
        bridge.carryOutWithoutEvent("a", RequestedState.READY, AGENT, AgentState.AVAILABLE, "2003");

        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void theNextRequestWaitsForTheAnswerToTheOneBefore() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.put("b", RequestedState.NOT_READY, AGENT);
        bridge.confirm(bridge.request());
        assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();

        bridge.event(AGENT, AgentState.AVAILABLE, "2003");

        bridge.confirm(bridge.request());
        bridge.event(AGENT, AgentState.NOT_READY, "2003");
        assertThat(bridge.told(AGENT)).containsExactly("READY a", "NOT_READY b");
    }

    @Test
    void everyRequestHasADeadlineFromItsAcceptanceAndIsNotSentAfterIt() {
        for (String id : new String[] {"a", "b", "c", "d"}) {
            bridge.put(id, RequestedState.READY, AGENT);
        }
        bridge.pass(Duration.ofSeconds(10)); // the client of the CTI server gives up
        bridge.answer(bridge.request(), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
        bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.NOT_READY, "2003"));
        assertThat(bridge.told(AGENT)).containsExactly("CF_REQUEST_TIMEOUT_REJECTION a");
        Sent second = bridge.request();

        bridge.pass(Duration.ofSeconds(5));

        assertThat(bridge.told(AGENT))
                .containsExactlyInAnyOrder(
                        "CF_REQUEST_TIMEOUT_REJECTION b",
                        "CF_REQUEST_TIMEOUT_REJECTION c",
                        "CF_REQUEST_TIMEOUT_REJECTION d");
        assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
        bridge.confirm(second); // and no second answer
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");
        assertThat(bridge.told(AGENT)).noneMatch(told -> told.endsWith(" b"));
    }

    @Test
    void aClockThatIsSetBackStopsNoDeadline() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.time.advance(Duration.ofHours(-1));

        bridge.pass(Duration.ofSeconds(15));

        assertThat(bridge.told(AGENT)).containsExactly("CF_REQUEST_TIMEOUT_REJECTION a");
    }

    @Test
    void aRequestWhoseConfirmationIsLostSucceedsIfTheStateIsSo() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.answer(bridge.request(), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

        bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

        assertThat(bridge.told(AGENT)).containsExactly("READY a");
    }

    @Test
    void anOutcomeThatNeverComesEndsByTheDeadline() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");
        bridge.put("b", RequestedState.NOT_READY, AGENT);

        bridge.pass(Duration.ofSeconds(15));

        // What a asked for was seen, and nobody refused it.
        assertThat(bridge.told(AGENT)).containsExactly("READY", "READY a", "CF_REQUEST_TIMEOUT_REJECTION b");
    }

    @Test
    void anotherReasonIsNoAnswer() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.confirm(bridge.request());
        bridge.event(AGENT, AgentState.AVAILABLE, "2003");
        bridge.put("b", RequestedState.NOT_READY, AGENT);
        bridge.confirm(bridge.request());
        bridge.told(AGENT);

        bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                .eventReasonCode(32767) // ring, no answer
                .build());

        assertThat(bridge.told(AGENT)).containsExactly("NOT_READY");
        bridge.event(AGENT, AgentState.NOT_READY, "2003");
        assertThat(bridge.told(AGENT)).containsExactly("NOT_READY b");
    }

    @Test
    void aSupervisorsFailureIsToldToTheSupervisorToo() {
        bridge.submit(new UserStateRequest(
                new RequestId("s"), AGENT, RequestedState.LOGOUT, null, null, new Requester.Supervisor(SUPERVISOR)));
        SetAgentStateReq sent = (SetAgentStateReq)
                bridge.underWay(SetAgentStateReq.class).getFirst().request();
        assertThat(sent.supervisorId()).isEqualTo(SUPERVISOR);
        assertThat(sent.forcedFlag()).isEqualTo(Coded.of(ForcedFlag.TRUE));

        bridge.refuse(bridge.request(), 33);

        assertThat(bridge.told(AGENT)).containsExactly("CF_RESOURCE_BUSY s");
        assertThat(bridge.updates(SUPERVISOR)).singleElement().satisfies(update -> {
            assertThat(update.text("requestId")).isEqualTo("s");
            assertThat(update.text("source")).isEqualTo("/finesse/api/User/2001");
        });
    }

    @Test
    void theProductsOwnRequestIsForcedAndHasNoClientToAnswer() {
        bridge.submit(new UserStateRequest(
                RequestId.NONE, AGENT, RequestedState.LOGOUT, null, null, new Requester.Automatic(255)));
        SetAgentStateReq sent = (SetAgentStateReq)
                bridge.underWay(SetAgentStateReq.class).getFirst().request();
        assertThat(sent.forcedFlag()).isEqualTo(Coded.of(ForcedFlag.TRUE));
        assertThat(sent.eventReasonCode()).isEqualTo(255);
        assertThat(sent.agentInstrument()).isEqualTo("2003");
        bridge.confirm(bridge.request());

        bridge.event(bridge.eventOf(AGENT, AgentState.LOGOUT, "")
                .eventReasonCode(255)
                .build());

        assertThat(bridge.told(AGENT)).containsExactly("LOGOUT");
        assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(255);
    }

    @Test
    void theProductsOwnRequestFailsWithoutAnError() {
        bridge.submit(new UserStateRequest(
                RequestId.NONE, AGENT, RequestedState.LOGOUT, null, null, new Requester.Automatic(255)));

        bridge.refuse(bridge.request(), 33);

        assertThat(bridge.told(AGENT)).isEmpty();
    }

    @Test
    void whatIsAcceptedDuringACallIsPendingUntilItsEnd() {
        bridge.event(AGENT, AgentState.TALKING, "2003");
        bridge.told(AGENT);
        bridge.acceptWithoutEvent("a", RequestedState.NOT_READY, AGENT);

        assertThat(bridge.told(AGENT)).containsExactly("TALKING a");
        assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.NOT_READY);
    }

    @Test
    void theLossOfTheSessionEndsWhatIsUnderWayAndWhatWaits() {
        bridge.put("a", RequestedState.READY, AGENT);
        bridge.put("b", RequestedState.NOT_READY, AGENT);
        Sent sent = bridge.request();
        bridge.answer(sent, new CtiOutcome.SessionLost<>("gone"));

        bridge.loseSession();

        assertThat(bridge.told(AGENT)).containsExactly("CF_RESOURCE_OUT_OF_SERVICE a", "CF_RESOURCE_OUT_OF_SERVICE b");
    }

    @Test
    void noMoreThanAHundredWait() {
        for (int i = 0; i <= 100; i++) {
            bridge.put("r" + i, RequestedState.READY, AGENT);
        }

        assertThatThrownBy(() -> bridge.submit(new UserStateRequest(
                        new RequestId("one too many"),
                        AGENT,
                        RequestedState.READY,
                        null,
                        new PresentedPassword(AGENT),
                        new Requester.Self())))
                .hasMessageContaining("TOO_MANY_REQUESTS_WAITING");
    }
}
