package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestLanes;
import org.finessebridge.app.bridge.request.RequestTimes;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.junit.jupiter.api.Test;

class RepeatedQuestionsTest {

    private static final AgentAnswer UNKNOWN = new AgentAnswer.Unknown("no answer");
    private static final AgentAnswer TOLD = new AgentAnswer.Told(AgentObservation.SIGNED_OUT);

    private final FakeTicker ticker = new FakeTicker();
    private final RequestLanes lanes = new RequestLanes(
            new RequestTimes(Duration.ofSeconds(15), Duration.ofSeconds(2), OutcomeToApiError.late()), ticker);
    private final Set<Agent> removed = new HashSet<>();
    private final List<Consumer<AgentAnswer>> underWay = new ArrayList<>();
    private final RepeatedQuestions questions = new RepeatedQuestions(
            ticker, agent -> !removed.contains(agent), (agent, answered) -> underWay.add(answered));

    @Test
    void theWaitsDoubleUpToAMinuteAsLongAsNobodyTells() {
        questions.add(agent(2001));

        for (int wait : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            pass(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(underWay).as("before %s s", wait).isEmpty();
            pass(Duration.ofMillis(1));
            answer(UNKNOWN);
        }
    }

    @Test
    void whoseStateTheServerDoesNotKnowYetIsAskedForAgain() {
        questions.askNow(agent(2001), () -> {});

        answer(new AgentAnswer.Told(AgentObservation.UNKNOWN));

        pass(Duration.ofSeconds(2));
        assertThat(underWay).hasSize(1);
    }

    @Test
    void whatTheServerTellsAtOnceMakesNobodyElsesWaitShorter() {
        questions.add(agent(2001));
        pass(Duration.ofSeconds(2));
        answer(UNKNOWN); // asked for again after 4 s
        questions.askNow(agent(2002), () -> {});
        answer(TOLD);

        pass(Duration.ofSeconds(4).minusMillis(1));

        assertThat(underWay).isEmpty();
    }

    @Test
    void questionsWhoseAnswersWereLostTakeNoPlaceInTheNextSession() {
        IntStream.range(0, 100).forEach(id -> questions.askNow(agent(3000 + id), () -> {}));
        underWay.clear(); // nobody answers them
        questions.clear();

        questions.add(agent(2001));
        pass(Duration.ofSeconds(2));

        assertThat(underWay).hasSize(1);
    }

    @Test
    void nobodyIsAskedForOfWhomSomebodyTold() {
        Agent told = agent(2001);
        Agent gone = agent(2002);
        questions.add(told);
        questions.askNow(gone, () -> {});
        removed.add(gone);

        questions.remove(told);
        answer(UNKNOWN);

        pass(Duration.ofMinutes(2));
        assertThat(underWay).isEmpty();
    }

    @Test
    void aServerThatIsSilentHasAHundredQuestionsToAnswerAtMost() {
        IntStream.range(2000, 2250).forEach(id -> questions.add(agent(id)));

        pass(Duration.ofSeconds(2));
        pass(Duration.ofMinutes(1));

        assertThat(underWay).hasSize(100);
    }

    @Test
    void theOthersAreAskedForSoonWhenTheServerTellsAgain() {
        questions.add(agent(2001));
        for (int wait : new int[] {2, 4, 8, 16}) {
            pass(Duration.ofSeconds(wait));
            answer(UNKNOWN);
        }
        questions.add(agent(2002));
        pass(Duration.ofSeconds(2));

        answer(TOLD);

        pass(Duration.ofSeconds(2));
        assertThat(underWay).hasSize(1);
    }

    private void pass(Duration duration) {
        ticker.advance(duration);
        questions.tick();
    }

    private void answer(AgentAnswer answer) {
        assertThat(underWay).hasSize(1);
        underWay.removeFirst().accept(answer);
    }

    private Agent agent(int id) {
        String loginId = String.valueOf(id);
        return new Agent(
                new DirectoryUser(
                        loginId, "u" + id, "", "", Set.of(Role.AGENT), "1", List.of(), new KnownPassword(loginId)),
                lanes.open());
    }
}
