package org.finessebridge.app.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.queue.Queue;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConfBuilder;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.junit.jupiter.api.Test;

/** Who serves which queue, and when a queue is asked for and told of. */
class QueuePollingTest {

    private static final String AGENT = "2001";
    private static final String SALES = "/finesse/api/Queue/76";
    private static final Duration ROUND = Duration.ofSeconds(10);

    @Test
    void theQueuesOfSignedInAgentsAreAskedForEachTenSeconds() {
        try (PlayedBridge bridge = serving(76, 77)) {
            passUntilAsked(bridge);

            assertThat(asked(bridge)).containsExactly(76L, 77L);
            bridge.answer(bridge.queueQuestion(76), counted(1).outcome());
            bridge.answer(bridge.queueQuestion(77), counted(1).outcome());
            bridge.pass(Duration.ofSeconds(9));
            assertThat(asked(bridge)).isEmpty();
            bridge.pass(Duration.ofSeconds(1));
            assertThat(asked(bridge)).containsExactly(76L, 77L);
        }
    }

    @Test
    void whatNobodyHasSignedInForIsNotAskedFor() {
        try (PlayedBridge bridge = serving(76)) {
            bridge.event(AGENT, AgentState.LOGOUT, "");

            bridge.pass(ROUND.multipliedBy(3));

            assertThat(asked(bridge)).isEmpty();
        }
    }

    @Test
    void aQuestionWithoutAnswerIsNotAskedOnceMore() {
        try (PlayedBridge bridge = serving(76)) {
            bridge.pass(ROUND.multipliedBy(3));

            assertThat(asked(bridge)).containsExactly(76L);
        }
    }

    @Test
    void aChangeIsToldAndNothingElse() {
        try (PlayedBridge bridge = serving(76)) {
            answer(bridge, counted(2).calls(3, 5));

            assertThat(bridge.take(SALES)).singleElement().satisfies(update -> {
                assertThat(update.text("event")).isEqualTo("PUT");
                assertThat(update.text("source")).isEqualTo(SALES);
                assertThat(update.text("name")).isEqualTo("Sales");
                assertThat(update.text("agentsReady")).isEqualTo("2");
                assertThat(update.text("callsInQueue")).isEqualTo("3");
                assertThat(update.text("startTimeOfLongestCallInQueue"))
                        .isEqualTo(
                                Queue.Statistics.startTime(bridge.time.instant().minusSeconds(5)));
                assertThat(update.text("agentsLoggedOn")).isEqualTo("-1");
            });
            answer(bridge, counted(2).calls(3, 16)); // the same call, rounded up
            assertThat(bridge.take(SALES)).isEmpty();
            answer(bridge, counted(2).calls(0, 0));
            assertThat(bridge.take(SALES))
                    .singleElement()
                    .satisfies(update -> assertThat(update.text("startTimeOfLongestCallInQueue"))
                            .isEmpty());
        }
    }

    @Test
    void aLateAnswerBringsNoSecondUpdateInTenSeconds() {
        try (PlayedBridge bridge = serving(76)) {
            passUntilAsked(bridge);
            bridge.pass(Duration.ofSeconds(9));
            bridge.answer(bridge.queueQuestion(76), counted(1).outcome());
            assertThat(bridge.take(SALES)).hasSize(1);
            bridge.pass(Duration.ofSeconds(1));
            bridge.answer(bridge.queueQuestion(76), counted(2).outcome());
            assertThat(bridge.take(SALES)).isEmpty();

            bridge.pass(Duration.ofSeconds(9));

            assertThat(bridge.take(SALES))
                    .singleElement()
                    .satisfies(update -> assertThat(update.text("agentsReady")).isEqualTo("2"));
        }
    }

    @Test
    void aQueueThatNobodyServesAnyMoreIsUnknown() {
        try (PlayedBridge bridge = serving(76)) {
            answer(bridge, counted(2));
            bridge.event(AGENT, AgentState.LOGOUT, "");

            bridge.pass(ROUND);

            assertThat(queue(bridge, 76).statistics()).isEqualTo(Queue.Statistics.UNKNOWN);
        }
    }

    @Test
    void theQueuesOfAUserFollowTheSkillGroups() {
        try (PlayedBridge bridge = serving(1, 76)) {
            assertThat(bridge.queues.servedBy(AGENT)).containsExactly(76L);
            bridge.take("/finesse/api/User/2001/Queues");

            bridge.event(bridge.eventOf(AGENT, AgentState.AVAILABLE, "2003")
                    .skillGroups(List.of(group(77), group(78)))
                    .build());

            List<Published> updates = bridge.take("/finesse/api/User/2001/Queues");
            assertThat(updates).extracting(update -> update.text("event")).containsExactly("DELETE", "POST");
            assertThat(updates.getFirst().text("uri")).isEqualTo(SALES);
            assertThat(updates.getLast().xml())
                    .contains("<data><queues><Queue><name>77</name>", "<uri>/finesse/api/Queue/78</uri>");
            assertThat(bridge.createdNodes())
                    .contains("/finesse/api/Queue/76", "/finesse/api/Queue/78")
                    .doesNotContain("/finesse/api/Queue/1");
        }
    }

    @Test
    void aServerThatTellsOfEachSkillGroupAloneAddsThemUp() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT, PlayedBridge.SUPERVISOR)) {
            for (long number : new long[] {76, 77}) {
                bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                        .skillGroupNumber(number)
                        .build());
            }

            assertThat(bridge.queues.servedBy(AGENT)).containsExactlyInAnyOrder(76L, 77L);
            assertThat(bridge.take("/finesse/api/User/3001/Queues")).hasSize(2);
        }
    }

    /** Else nothing would be published of who comes back with the id. */
    @Test
    void anAnswerAboutAnAgentWhoIsRemovedBringsNoQueuesBack() {
        try (PlayedBridge bridge = new PlayedBridge(AGENT, "2002")) {
            bridge.openSession();
            Sent question = bridge.question(AGENT);
            bridge.agentsAreNow("2002");

            bridge.answer(question, toldIn(76));

            assertThat(bridge.queues.servedBy(AGENT)).isEmpty();
            bridge.agentsAreNow(AGENT, "2002");
            bridge.answer(bridge.question(AGENT), toldIn(76));
            assertThat(bridge.take("/finesse/api/User/2001/Queues"))
                    .singleElement()
                    .satisfies(update -> assertThat(update.text("event")).isEqualTo("POST"));
        }
    }

    @Test
    void aNamedQueueExistsThoughNobodyServesIt() {
        try (PlayedBridge bridge = serving(76)) {
            assertThat(queue(bridge, 99))
                    .isEqualTo(new Queue("Spare", Queue.Statistics.UNKNOWN, "/finesse/api/Queue/99"));
        }
    }

    @Test
    void uccxTellsNoStatistics() {
        try (PlayedBridge bridge = PlayedBridge.inService(Deployment.Type.UCCX, AgentState.NOT_READY, "2003", AGENT)) {
            tellSkillGroups(bridge, 76);
            bridge.pass(ROUND.multipliedBy(2));

            assertThat(asked(bridge)).isEmpty();
            assertThat(queue(bridge, 76).statistics()).isEqualTo(Queue.Statistics.UNKNOWN);
        }
    }

    private static PlayedBridge serving(long... numbers) {
        PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT);
        tellSkillGroups(bridge, numbers);
        return bridge;
    }

    private static void tellSkillGroups(PlayedBridge bridge, long... numbers) {
        List<SkillGroup> groups =
                Arrays.stream(numbers).mapToObj(QueuePollingTest::group).toList();
        bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                .skillGroups(groups)
                .build());
    }

    private static CtiOutcome<CtiConfirmation> toldIn(long number) {
        return new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder()
                .agentState(AgentState.NOT_READY)
                .agentExtension("2003")
                .skillGroups(List.of(group(number)))
                .build());
    }

    private static SkillGroup group(long number) {
        return new SkillGroup(number, null, null, null);
    }

    private static void answer(PlayedBridge bridge, Counted counted) {
        bridge.pass(ROUND);
        bridge.answer(bridge.queueQuestion(76), counted.outcome());
    }

    private static void passUntilAsked(PlayedBridge bridge) {
        for (int second = 0; second < 10 && asked(bridge).isEmpty(); second++) {
            bridge.pass(Duration.ofSeconds(1));
        }
    }

    private static List<Long> asked(PlayedBridge bridge) {
        return bridge.underWay(QuerySkillGroupStatisticsReq.class).stream()
                .map(sent -> ((QuerySkillGroupStatisticsReq) sent.request()).skillGroupNumber())
                .toList();
    }

    private static Queue queue(PlayedBridge bridge, long number) {
        return Objects.requireNonNull(bridge.queues.find(number));
    }

    private static Counted counted(long available) {
        return new Counted(QuerySkillGroupStatisticsConf.builder()
                .agentsAvail(available)
                .agentsReady(7)
                .agentsLoggedOn(0xFFFF_FFFFL));
    }

    private record Counted(QuerySkillGroupStatisticsConfBuilder builder) {

        Counted calls(long number, long longest) {
            return new Counted(builder.routerCallsQNow(number).longestRouterCallQNow(longest));
        }

        CtiOutcome<CtiConfirmation> outcome() {
            return new CtiOutcome.Confirmed<>(builder.build());
        }
    }
}
