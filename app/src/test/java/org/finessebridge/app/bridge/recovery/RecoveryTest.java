package org.finessebridge.app.bridge.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentAnswer;
import org.finessebridge.app.bridge.agent.AgentObservation;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestLanes;
import org.finessebridge.app.bridge.request.RequestTimes;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final AgentAnswer NOT_SENT = new AgentAnswer.AskAgain("the session leaves its server");

    /** A question that was asked. */
    private record Asked(Agent agent, Consumer<AgentAnswer> answer) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Agent> answered = new ArrayList<>();
    private final List<Agent> unknown = new ArrayList<>();
    private boolean done;

    @Test
    void endsAtOnceWhereThereIsNobodyToAskFor() {
        recovery(0).start();

        assertThat(done).isTrue();
    }

    @Test
    void keepsABoundedNumberOfQuestionsUnderWay() {
        recovery(1_000).start();
        assertThat(asked).hasSize(256);

        answer(asked.getFirst(), told());

        assertThat(asked).hasSize(257);
        assertThat(answered).hasSize(1);
    }

    @Test
    void isDoneWhenEveryQuestionHasAnAnswerOfWhateverKind() {
        recovery(3).start();
        answer(asked.get(0), told());
        answer(asked.get(1), new AgentAnswer.Overtaken());
        assertThat(done).isFalse();

        answer(asked.get(2), new AgentAnswer.Unknown("no answer"));

        assertThat(done).isTrue();
        assertThat(answered).hasSize(2);
        assertThat(unknown).hasSize(1);
    }

    @Test
    void isNeverDoneWhenTheSessionIsLostMeanwhile() {
        recovery(300).start();

        for (Asked question : List.copyOf(asked)) {
            answer(question, new AgentAnswer.SessionLost());
        }

        assertThat(done).isFalse();
        assertThat(asked).hasSize(256);
        assertThat(answered).isEmpty();
    }

    @Test
    void asksAgainForWhatCouldNotBeSent() {
        Recovery recovery = recovery(300);
        recovery.start();
        for (int i = 0; i < 300; i++) {
            answer(asked.get(i), NOT_SENT);
        }
        assertThat(done).isFalse();
        assertThat(answered).isEmpty();
        assertThat(asked).hasSize(300); // it waits

        asked.clear();
        recovery.tick();
        for (int i = 0; i < asked.size(); i++) {
            answer(asked.get(i), told());
        }

        assertThat(answered).hasSize(300);
        assertThat(done).isTrue();
    }

    @Test
    void oneAgentWhomTheServerCantTellOfHoldsNobodyUp() {
        Recovery recovery = recovery(2);
        recovery.start();
        answer(asked.get(0), new AgentAnswer.AskAgain("refused with CF_RESOURCE_BUSY"));
        answer(asked.get(1), told());

        recovery.tick();
        answer(asked.get(2), told());

        assertThat(answered).hasSize(2);
        assertThat(done).isTrue();
    }

    @Test
    void givesUpWhatCanNeverBeSent() {
        Recovery recovery = recovery(1);
        recovery.start();
        for (int i = 0; i < 100 && unknown.isEmpty(); i++) {
            answer(asked.getLast(), NOT_SENT);
            recovery.tick();
        }

        assertThat(unknown).hasSize(1);
        assertThat(done).isTrue();
        assertThat(asked).hasSize(26);
    }

    @Test
    void whatAnEventHasToldSinceTheBeginningIsKnown() {
        Recovery recovery = recovery(1);
        recovery.start();
        asked.getFirst().agent().eventCame();
        answer(asked.getFirst(), NOT_SENT);
        recovery.tick();

        answer(asked.getLast(), new AgentAnswer.Unknown("no answer"));

        assertThat(unknown).isEmpty();
        assertThat(answered).hasSize(1);
    }

    private static void answer(Asked question, AgentAnswer answer) {
        question.answer().accept(answer);
    }

    private static AgentAnswer told() {
        return new AgentAnswer.Told(AgentObservation.SIGNED_OUT);
    }

    private Recovery recovery(int agents) {
        return new Recovery(
                IntStream.range(0, agents).mapToObj(RecoveryTest::agent).toList(),
                (agent, answer) -> asked.add(new Asked(agent, answer)),
                new Recovery.Answers() {
                    @Override
                    public void told(Agent agent, AgentObservation seen) {
                        answered.add(agent);
                    }

                    @Override
                    public void toldByEvent(Agent agent) {
                        answered.add(agent);
                    }

                    @Override
                    public void unknown(Agent agent, String why) {
                        unknown.add(agent);
                    }

                    @Override
                    public void complete() {
                        done = true;
                    }
                });
    }

    private static Agent agent(int number) {
        String id = String.valueOf(number);
        return new Agent(
                new DirectoryUser(id, "u" + id, "", "", Set.of(Role.AGENT), "1", List.of(), new KnownPassword(id)),
                new RequestLanes(
                                new RequestTimes(
                                        Duration.ofSeconds(15), Duration.ofSeconds(2), OutcomeToApiError.late()),
                                new FakeTicker())
                        .open());
    }
}
