package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.Test;

/** Orders of events that are rare, and end in the truth all the same. */
class OrderOfEventsTest {

    private static final CtiOutcome<CtiConfirmation> LOST = new CtiOutcome.SessionLost<>("gone");
    private static final CtiOutcome<CtiConfirmation> BUSY = new CtiOutcome.Refused<>(33, 0, null);

    @Test
    void whatWaitsWhenTheSessionIsLostIsNotSentInTheNextOne() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.put("a", RequestedState.READY, "2001");
            bridge.put("b", RequestedState.LOGOUT, "2001");

            // The client may have adopted another session before the loss is told.
            bridge.answer(bridge.request(), LOST);

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
            bridge.loseSession();
            assertThat(bridge.told("2001"))
                    .containsExactly("CF_RESOURCE_OUT_OF_SERVICE a", "CF_RESOURCE_OUT_OF_SERVICE b");
        }
    }

    @Test
    void aRequestThatIsSentBeforeTheLossIsToldGoesWithTheNextSession() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.put("a", RequestedState.READY, "2001");
            // Those of the lost session have had their outcomes; this one was sent after them.
            bridge.loseSession();
            bridge.openSession();
            assertThat(bridge.told("2001")).isEmpty();

            bridge.confirm(bridge.request());
            bridge.event("2001", AgentState.AVAILABLE, "2003");

            assertThat(bridge.told("2001")).containsExactly("READY a");
        }
    }

    @Test
    void aConfirmedRequestEndsWithItsSession() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.put("a", RequestedState.READY, "2001");
            bridge.confirm(bridge.request());

            bridge.loseSession();

            assertThat(bridge.told("2001")).containsExactly("CF_RESOURCE_OUT_OF_SERVICE a");
        }
    }

    @Test
    void whoWaitsForADeviceIsNotSentForWhenAllEnds() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.put("a", RequestedState.LOGIN, "2001", "2020");
            bridge.put("b", RequestedState.LOGIN, "2002", "2020");
            bridge.confirm(bridge.request());

            bridge.loseSession();

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
            assertThat(bridge.told("2001")).containsExactly("CF_RESOURCE_OUT_OF_SERVICE a");
            assertThat(bridge.told("2002")).containsExactly("CF_RESOURCE_OUT_OF_SERVICE b");
        }
    }

    @Test
    void anAgentWhoIsAddedWhileTheServerIsBusyIsAskedForAgain() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.agentsAreNow("2001", "2002");
            bridge.answer(bridge.question("2002"), BUSY);
            assertThat(bridge.status("2002").state()).isEqualTo(UserState.UNKNOWN);

            bridge.pass(Duration.ofSeconds(3));

            bridge.answer(bridge.question("2002"), PlayedBridge.told(AgentState.LOGOUT, ""));
            assertThat(bridge.status("2002").state()).isEqualTo(UserState.LOGOUT);
        }
    }

    @Test
    void anUnknownAgentWhoIsRemovedIsAskedForOnceMoreAlone() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.answer(bridge.question("2002"), new CtiOutcome.Unreadable<>("cut short"));
            bridge.agentsAreNow("2001");

            bridge.pass(Duration.ofMinutes(3));
            bridge.answer(bridge.question("2002"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.pass(Duration.ofMinutes(3));

            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();
        }
    }

    @Test
    void twoAgentsWhomTheServerSeesAtOneDeviceAreNotAskedForWithoutEnd() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2020", "2001", "2002")) {
            int questions = 0;
            while (!bridge.underWay(QueryAgentStateReq.class).isEmpty() && questions < 50) {
                questions++;
                bridge.answer(bridge.question(), PlayedBridge.told(AgentState.NOT_READY, "2020"));
            }

            assertThat(questions).isLessThan(5);
        }
    }

    @Test
    void whoLostTheDeviceIsAskedForAgainWhereTheServerIsBusy() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.event("2001", AgentState.NOT_READY, "2020");
            bridge.event("2002", AgentState.NOT_READY, "2020"); // 2001's sign-out got lost
            bridge.answer(bridge.question("2001"), BUSY);

            bridge.pass(Duration.ofMinutes(2));

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.LOGOUT);
        }
    }

    @Test
    void aDoubtThatTheServerDidNotDecideIsAskedAboutAgain() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));
            bridge.event("2001", AgentState.NOT_READY, "2003"); // older than the answer
            bridge.answer(bridge.question("2001"), BUSY);
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.NOT_READY);

            bridge.pass(Duration.ofMinutes(2));

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
            bridge.pass(Duration.ofMinutes(2));
            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();
        }
    }

    @Test
    void aDoubtfulEventWithoutADeviceStillTellsItsTime() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));
            bridge.event(bridge.eventOf("2001", AgentState.AVAILABLE, "").build());
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
            assertThat(bridge.status("2001").extension()).isEqualTo("2003");
            assertThat(bridge.status("2001").stateChangeTime()).isNotNull();
        }
    }

    @Test
    void aRefusalBringsNoOldDeviceBack() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.put("a", RequestedState.READY, "2001");
            bridge.event("2001", AgentState.LOGOUT, "");
            bridge.event("2001", AgentState.NOT_READY, "2020"); // at the phone
            bridge.refuse(bridge.request(), 22);

            bridge.put("b", RequestedState.READY, "2001");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2020");
        }
    }

    @Test
    void aRefusedSignInLeavesTheDeviceThatTheServerHasToldMeanwhile() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.event("2001", AgentState.NOT_READY, "2003"); // at the phone
            bridge.refuse(bridge.request(), 259);

            bridge.put("ready", RequestedState.READY, "2001");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2003");
        }
    }

    @Test
    void aSignInThatIsNeverHeardOfLeavesTheAgentAtTheOldDevice() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.request();
            bridge.pass(Duration.ofSeconds(15));
            assertThat(bridge.told("2001")).containsExactly("CF_REQUEST_TIMEOUT_REJECTION in");

            bridge.put("ready", RequestedState.READY, "2001");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2003");
        }
    }

    @Test
    void whoWillBeSignedOutAfterTheCallIsAtTheDeviceUntilThen() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, "2003", "2001")) {
            bridge.submit(new UserStateRequest(
                    new RequestId("out"), "2001", RequestedState.LOGOUT, null, null, new Requester.Supervisor("3001")));
            bridge.confirm(bridge.request());
            bridge.event(bridge.eventOf("2001", AgentState.TALKING, "2003")
                    .nextAgentState(AgentState.LOGOUT)
                    .build());
            assertThat(bridge.told("2001")).containsExactly("TALKING out");

            bridge.put("stay", RequestedState.NOT_READY, "2001");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2003");
        }
    }

    @Test
    void aSignInWhoseEventsNameNoDeviceIsAtTheDeviceAskedFor() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.confirm(bridge.request());
            bridge.event(withoutDevice(bridge, AgentState.NOT_READY));
            bridge.event(withoutDevice(bridge, AgentState.TALKING));

            bridge.put("ready", RequestedState.READY, "2001");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2020");
            assertThat(bridge.status("2001").extension()).isEqualTo("2020");
        }
    }

    @Test
    void aQuestionThatFailsInRecoveryLeavesAloneWhatAnotherAnswerHasTold() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.event("2001", AgentState.NOT_READY, "2020");
            bridge.loseSession();
            bridge.openSession();
            Sent unanswered = bridge.question("2001");
            bridge.answer(bridge.question("2002"), PlayedBridge.told(AgentState.NOT_READY, "2020"));
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));

            bridge.answer(unanswered, new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

            assertThat(bridge.status("2001").state()).isEqualTo(UserState.LOGOUT);
        }
    }

    @Test
    void aRecoveryThatEndsAfterTheStopTellsNoService() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.endWhatIsUnderWay();

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));

            assertThat(bridge.serviceState.get().serves()).isFalse();
        }
    }

    @Test
    void aSignInOfAnUnknownAgentIsSeenWithoutItsDevice() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), new CtiOutcome.Unreadable<>("cut short"));
            bridge.told("2001");
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.confirm(bridge.request());

            bridge.event(withoutDevice(bridge, AgentState.NOT_READY));

            assertThat(bridge.told("2001")).containsExactly("NOT_READY in");
            assertThat(bridge.status("2001").extension()).isEqualTo("2020");
        }
    }

    @Test
    void whoseStateTheServerDoesNotKnowYetIsAskedForAgain() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.UNKNOWN, ""));
            bridge.agentsAreNow("2001", "2002");
            bridge.answer(bridge.question("2002"), PlayedBridge.told(AgentState.UNKNOWN, ""));

            bridge.pass(Duration.ofSeconds(3));

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.answer(bridge.question("2002"), PlayedBridge.told(AgentState.LOGOUT, ""));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.LOGOUT);
            assertThat(bridge.status("2002").state()).isEqualTo(UserState.LOGOUT);
        }
    }

    @Test
    void anEventThatSaysUnknownTellsNothing() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), new CtiOutcome.Unreadable<>("cut short"));
            bridge.event("2001", AgentState.UNKNOWN, "");

            bridge.pass(Duration.ofSeconds(3));

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
        }
    }

    @Test
    void aDoubtThatTheServerDecidesByUnknownIsAskedAboutAgain() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.UNKNOWN, ""));
            bridge.event("2001", AgentState.AVAILABLE, "2003"); // maybe older than the answer
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.UNKNOWN, ""));

            bridge.pass(Duration.ofSeconds(3));

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
        }
    }

    @Test
    void theOthersAreAskedForSoonWhenTheServerTellsAgain() {
        String[] agents =
                IntStream.range(2001, 2251).mapToObj(Integer::toString).toArray(String[]::new);
        try (PlayedBridge bridge = new PlayedBridge(agents)) {
            bridge.openSession();
            for (String agent : agents) {
                bridge.answer(bridge.question(agent), new CtiOutcome.Unreadable<>("cut short"));
            }
            int questions = 0;
            for (int second = 0; second < 9; second++) {
                bridge.pass(Duration.ofSeconds(1));
                while (!bridge.underWay(QueryAgentStateReq.class).isEmpty()) {
                    questions++;
                    bridge.answer(bridge.question(), PlayedBridge.told(AgentState.LOGOUT, ""));
                }
            }

            assertThat(questions).isEqualTo(agents.length);
        }
    }

    private static AgentStateEvent withoutDevice(PlayedBridge bridge, AgentState state) {
        return bridge.eventOf("2001", state, "")
                .agentExtension(null)
                .agentInstrument(null)
                .build();
    }

    private static SetAgentStateReq next(PlayedBridge bridge) {
        return (SetAgentStateReq)
                bridge.underWay(SetAgentStateReq.class).getFirst().request();
    }
}
