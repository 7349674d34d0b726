package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Password;
import org.finessebridge.app.directory.Role;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class RecoveryTest {

    private final List<Agent> asked = new ArrayList<>();
    private final List<Agent> answered = new ArrayList<>();
    private boolean done;

    @Test
    void endsAtOnceWhereThereIsNobodyToAskFor() {
        recovery(0).start();

        assertThat(done).isTrue();
    }

    @Test
    void keepsABoundedNumberOfQuestionsUnderWay() {
        Recovery recovery = recovery(1_000);
        recovery.start();
        assertThat(asked).hasSize(256);

        recovery.answered(asked.getFirst(), confirmed());

        assertThat(asked).hasSize(257);
        assertThat(answered).hasSize(1);
    }

    @Test
    void isDoneWhenEveryQuestionHasAnAnswerOfWhateverKind() {
        Recovery recovery = recovery(3);
        recovery.start();
        recovery.answered(asked.get(0), confirmed());
        recovery.answered(asked.get(1), new CtiOutcome.Refused<>(256, 0, null));
        assertThat(done).isFalse();

        recovery.answered(asked.get(2), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

        assertThat(done).isTrue();
        assertThat(answered).hasSize(3);
    }

    @Test
    void isNeverDoneWhenTheSessionIsLostMeanwhile() {
        Recovery recovery = recovery(300);
        recovery.start();

        for (Agent agent : List.copyOf(asked)) {
            recovery.answered(agent, new CtiOutcome.SessionLost<>("gone"));
        }

        assertThat(done).isFalse();
        assertThat(asked).hasSize(256);
        assertThat(answered).isEmpty();
    }

    @Test
    void asksAgainForWhatCouldNotBeSent() {
        Recovery recovery = recovery(300);
        recovery.start();
        for (Agent agent : List.copyOf(asked)) {
            recovery.answered(agent, new CtiOutcome.NotSent<>("the session leaves its server"));
        }
        assertThat(done).isFalse();
        assertThat(answered).isEmpty();
        assertThat(asked).hasSize(256); // it waits

        asked.clear();
        recovery.tick();
        for (int i = 0; i < asked.size(); i++) {
            recovery.answered(asked.get(i), confirmed());
        }

        assertThat(answered).hasSize(300);
        assertThat(done).isTrue();
    }

    @Test
    void givesUpWhatCanNeverBeSent() {
        Recovery recovery = recovery(1);
        recovery.start();
        for (int i = 0; i < 100 && answered.isEmpty(); i++) {
            recovery.answered(asked.getLast(), new CtiOutcome.NotSent<>("too long an id"));
            recovery.tick();
        }

        assertThat(answered).hasSize(1);
        assertThat(done).isTrue();
        assertThat(asked).hasSize(26);
    }

    private Recovery recovery(int agents) {
        return new Recovery(
                IntStream.range(0, agents).mapToObj(RecoveryTest::agent).toList(),
                (agent, recovery) -> asked.add(agent),
                (agent, outcome) -> answered.add(agent),
                () -> done = true);
    }

    private static CtiOutcome<QueryAgentStateConf> confirmed() {
        return new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder().build());
    }

    private static Agent agent(int number) {
        String id = String.valueOf(number);
        return new Agent(
                new DirectoryUser(
                        id,
                        "u" + id,
                        "",
                        "",
                        Set.of(Role.AGENT),
                        "1",
                        List.of(),
                        new Password(id)));
    }
}
