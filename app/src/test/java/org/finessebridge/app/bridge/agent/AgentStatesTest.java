package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.Test;

/** Which state is so, in whatever order events and answers come. */
class AgentStatesTest {

    @Test
    void aLateAnswerNeverOverwritesAnEvent() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.acceptWithoutEvent("a", RequestedState.READY, "2001");
            Sent question = bridge.question("2001");
            bridge.event("2001", AgentState.AVAILABLE, "2003");

            bridge.answer(question, PlayedBridge.told(AgentState.NOT_READY, "2003"));

            assertThat(bridge.told("2001")).containsExactly("READY a");
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
        }
    }

    @Test
    void aLateAnswerOfTheRecoveryNeverOverwritesAnEvent() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            Sent question = bridge.question("2001");
            bridge.event("2001", AgentState.AVAILABLE, "2003");

            bridge.answer(question, PlayedBridge.told(AgentState.NOT_READY, "2003"));

            assertThat(bridge.told("2001")).containsExactly("READY");
            assertThat(bridge.serviceState.get().serves()).isTrue();
        }
    }

    @Test
    void anEventThatIsOlderThanAnAnswerChangesNothing() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.carryOutWithoutEvent("a", RequestedState.READY, "2001", AgentState.AVAILABLE, "2003");
            bridge.carryOutWithoutEvent("b", RequestedState.NOT_READY, "2001", AgentState.NOT_READY, "2003");
            bridge.put("c", RequestedState.READY, "2001");

            bridge.event("2001", AgentState.AVAILABLE, "2003"); // the one of a, late
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));

            assertThat(bridge.told("2001")).containsExactly("READY a", "NOT_READY b");
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.NOT_READY);
            bridge.refuse(bridge.request(), 33);
            assertThat(bridge.told("2001")).containsExactly("CF_RESOURCE_BUSY c");
        }
    }

    @Test
    void aDoubtfulEventHoldsWhereTheServerTellsNothing() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.carryOutWithoutEvent("a", RequestedState.READY, "2001", AgentState.AVAILABLE, "2003");
            bridge.event("2001", AgentState.TALKING, "2003");
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);

            bridge.answer(bridge.question("2001"), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

            assertThat(bridge.status("2001").state()).isEqualTo(UserState.TALKING);
        }
    }

    @Test
    void anEventDuringADoubtIsWhatIsInDoubtThen() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.carryOutWithoutEvent("a", RequestedState.READY, "2001", AgentState.AVAILABLE, "2003");
            bridge.event("2001", AgentState.RESERVED, "2003");
            Sent overtaken = bridge.question("2001");
            bridge.event("2001", AgentState.TALKING, "2003");
            bridge.answer(overtaken, PlayedBridge.told(AgentState.RESERVED, "2003"));
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.TALKING, "2003"));

            assertThat(bridge.told("2001")).containsExactly("READY a", "TALKING");
        }
    }

    @Test
    void aQuestionOfTheRecoveryThatFailsLeavesAloneWhatAnEventHasTold() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.openSession();
            bridge.event("2001", AgentState.AVAILABLE, "2003");

            for (String agent : List.of("2001", "2002")) {
                bridge.answer(bridge.question(agent), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
            }

            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
            assertThat(bridge.status("2002").state()).isEqualTo(UserState.UNKNOWN);
            assertThat(bridge.serviceState.get().serves()).isTrue();
        }
    }

    @Test
    void aBusyServerIsAskedAgainAndNobodyIsSignedOutByIt() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), new CtiOutcome.Refused<>(33, 0, null));
            assertThat(bridge.serviceState.get().serves()).isFalse();

            bridge.tick();
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertThat(bridge.told("2001")).containsExactly("READY");
            assertThat(bridge.serviceState.get().serves()).isTrue();
        }
    }

    @Test
    void aServerThatStaysBusyLeavesTheAgentUnknown() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            int questions = 0;
            while (!bridge.underWay(QueryAgentStateReq.class).isEmpty()) {
                questions++;
                bridge.answer(bridge.question("2001"), new CtiOutcome.Refused<>(33, 0, null));
                bridge.tick();
            }

            assertThat(questions).isEqualTo(26);
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.UNKNOWN);
            assertThat(bridge.serviceState.get().serves()).isTrue();
        }
    }

    @Test
    void anUnknownAgentIsAskedForUntilSomebodyTells() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.openSession();
            for (int i = 0; i < 3; i++) {
                bridge.answer(bridge.question("2001"), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
                assertThat(bridge.status("2001").state()).isEqualTo(UserState.UNKNOWN);
                bridge.pass(Duration.ofSeconds(10));
            }

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertThat(bridge.status("2001").state()).isEqualTo(UserState.READY);
            bridge.pass(Duration.ofMinutes(2));
            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();
        }
    }

    @Test
    void onlyTheCodesThatSaySoMeanThatNobodyIsSignedIn() {
        for (CtiOutcome<CtiConfirmation> outcome : List.<CtiOutcome<CtiConfirmation>>of(
                new CtiOutcome.Refused<>(256, 0, null), new CtiOutcome.Rejected<>(9))) {
            try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
                bridge.loseSession();
                bridge.openSession();

                bridge.answer(bridge.question("2001"), outcome);

                assertThat(bridge.status("2001").state()).isEqualTo(UserState.LOGOUT);
            }
        }
    }

    @Test
    void anotherPeripheralsAgentOfTheSameIdIsSomebodyElse() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.event(bridge.eventOf("2001", AgentState.TALKING, "7777")
                    .peripheralId(5001L)
                    .build());

            assertThat(bridge.told("2001")).isEmpty();
            assertThat(bridge.status("2001").extension()).isEqualTo("2003");
        }
    }

    @Test
    void anotherMediumsStateIsNotTheVoiceState() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.event(bridge.eventOf("2001", AgentState.TALKING, "7777")
                    .mrdId(5002)
                    .build());

            assertThat(bridge.told("2001")).isEmpty();
            assertThat(bridge.status("2001").state()).isEqualTo(UserState.NOT_READY);
        }
    }

    @Test
    void timeAndWhatIsPendingAreNotLostByAnAnswer() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.event(bridge.eventOf("2001", AgentState.TALKING, "2003")
                    .nextAgentState(AgentState.NOT_READY)
                    .build());
            UserStatus before = bridge.status("2001");
            assertThat(before.stateChangeTime()).isNotNull();
            assertThat(before.pendingState()).isEqualTo(UserState.NOT_READY);
            bridge.loseSession();
            bridge.openSession();

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.TALKING, "2003"));

            assertThat(bridge.status("2001")).isEqualTo(before);
        }
    }

    @Test
    void anEventThatKnowsMoreThanTheAnswerIsTold() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            bridge.carryOutWithoutEvent("a", RequestedState.READY, "2001", AgentState.AVAILABLE, "2003");
            assertThat(bridge.updates("2001"))
                    .singleElement()
                    .satisfies(
                            update -> assertThat(update.text("stateChangeTime")).isEmpty());

            bridge.event(bridge.eventOf("2001", AgentState.AVAILABLE, "2003")
                    .stateDuration(2)
                    .build());

            Published last = bridge.updates("2001").getLast();
            assertThat(last.text("requestId")).isEmpty();
            assertThat(last.text("stateChangeTime")).isNotEmpty();
            assertThat(bridge.status("2001").stateChangeTime())
                    .isEqualTo(bridge.time.instant().minusSeconds(2));
        }
    }

    @Test
    void theSameStateForEachSkillGroupIsToldOnce() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", "2001")) {
            for (long skillGroup = 1; skillGroup <= 3; skillGroup++) {
                bridge.time.advance(Duration.ofMillis(1));
                bridge.event(bridge.eventOf("2001", AgentState.AVAILABLE, "2003")
                        .skillGroupNumber(skillGroup)
                        .build());
            }

            assertThat(bridge.told("2001")).containsExactly("READY");
        }
    }
}
