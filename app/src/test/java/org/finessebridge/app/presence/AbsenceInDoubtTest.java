package org.finessebridge.app.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.finessebridge.app.user.UserState;
import org.junit.jupiter.api.Test;

/** What is not known for sure logs nobody out, and is not forgotten either. */
class AbsenceInDoubtTest {

    private final WatchedAgents agents = new WatchedAgents();

    private static String[] crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "agent" + i).toArray(String[]::new);
    }

    /** A connection that has died since hides who is back. */
    @Test
    void nobodyIsLoggedOutOnAnAnswerThatHasGrownOld() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        agents.source = () -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
        agents.inService();
        agents.gone(crowd(500));
        agents.pass(60_000);
        asked.removeFirst().complete(null);
        agents.pass(200);
        assertThat(agents.loggedOut).hasSize(50);

        agents.pass(10_000);

        assertThat(asked).hasSize(1);
        assertThat(agents.loggedOut).hasSize(100);
        asked.removeFirst().complete(null);
        agents.pass(200);
        assertThat(agents.loggedOut).hasSize(150);
    }

    @Test
    void aRequestWhoseTurnComesLongAfterTheAnswerIsCalledOff() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        agents.inService();
        agents.requestsWait = true;
        agents.gone("2001");
        agents.pass(60_000);
        agents.source = () -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
        agents.pass(5_000);

        assertThat(asked).hasSize(1); // as long as it waits
        assertThat(agents.carryOut("2001", agents.waiting.get("2001"))).isFalse();
    }

    /** What had come meanwhile was not read. */
    @Test
    void aProcessThatHasStoodStillGivesTheWholeTimeAgain() {
        agents.inService();
        agents.gone("2001");
        agents.pass(30_000);
        agents.stall(40_000);
        agents.pass(59_999);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);

        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void forWhoIsUnknownNobodyIsAsked() {
        List<String> asked = new ArrayList<>();
        agents.source = () -> {
            asked.add("");
            return CompletableFuture.allOf();
        };
        agents.inService();
        agents.gone("2001");
        agents.become("2001", UserState.UNKNOWN);
        agents.pass(600_000);

        assertThat(asked).isEmpty();
    }

    @Test
    void whoIsUnknownAtTheStartHasTheGraceOnceTheServerTells() {
        WatchedAgents restarted = new WatchedAgents(Duration.ofMinutes(5));
        for (String loginId : List.of("absent", "there", "out")) {
            restarted.states.put(loginId, UserState.UNKNOWN);
        }
        restarted.inService();
        restarted.available("there");
        restarted.pass(1_000);
        restarted.become("absent", UserState.READY);
        restarted.become("there", UserState.READY);
        restarted.become("out", UserState.LOGOUT);
        restarted.become("out", UserState.READY);
        restarted.pass(299_999);
        assertThat(restarted.loggedOut).isEmpty();
        restarted.pass(600_000);

        assertThat(restarted.loggedOut).containsExactly("absent");
    }

    @Test
    void whatNeverGetsToTheServerIsTriedForEver() {
        agents.inService();
        agents.requestsWait = true;
        agents.gone("2001");
        for (int tries = 0; tries < 10; tries++) {
            agents.pass(60_000);
            LogoutAttempt attempt = Objects.requireNonNull(agents.waiting.remove("2001"));
            assertThat(attempt.begins()).isTrue();
            attempt.failed(LogoutAttempt.Failure.UNSENT, "no session");
        }

        assertThat(agents.meters.counter("finesse.presence.failures").count()).isZero();
        assertThat(agents.lines.take().stream().filter(line -> line.contains("Adding")))
                .hasSize(11);
    }

    @Test
    void whoseLogoutWasGivenUpHasAnotherChanceWhenTheProductServesAgain() {
        agents.inService();
        agents.requestsWait = true;
        agents.gone("2001", "back");
        for (int tries = 0; tries < 3; tries++) {
            agents.pass(60_000);
            for (String loginId : List.of("2001", "back")) {
                LogoutAttempt attempt = Objects.requireNonNull(agents.waiting.remove(loginId));
                assertThat(attempt.begins()).isTrue();
                attempt.failed(LogoutAttempt.Failure.REFUSED, "refused");
            }
        }
        agents.requestsWait = false;
        agents.pass(600_000);
        assertThat(agents.loggedOut).isEmpty();

        agents.available("back");
        agents.monitor.interrupted();
        agents.pass(0);
        agents.pass(60_000);
        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void whoSignsInWhileTheRequestWaitsHasTheWholeTime() {
        agents.inService();
        agents.requestsWait = true;
        agents.gone("2001");
        agents.pass(60_000);
        agents.become("2001", UserState.LOGOUT);
        agents.become("2001", UserState.NOT_READY);

        assertThat(agents.carryOut("2001", agents.waiting.get("2001"))).isFalse();
        agents.requestsWait = false;
        agents.pass(59_999);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);
        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void aRequestThatIsCalledOffLeavesNoLine() {
        agents.inService();
        agents.requestsWait = true;
        agents.gone("2001");
        agents.pass(60_000);
        agents.available("2001");
        agents.carryOut("2001", agents.waiting.get("2001"));

        assertThat(agents.lines.take()).hasSize(2).last().asString().contains("[Available]");
    }
}
