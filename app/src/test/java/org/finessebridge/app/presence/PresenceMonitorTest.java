package org.finessebridge.app.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.finessebridge.app.systeminfo.ServiceCause;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.user.UserState;
import org.junit.jupiter.api.Test;

/** Who is logged out for being without a client, and who is not. */
class PresenceMonitorTest {

    private final WatchedAgents agents = new WatchedAgents();

    private static String[] crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "agent" + i).toArray(String[]::new);
    }

    @Test
    void oneOfTwoSessionsIsEnough() {
        agents.inService();
        agents.states.put("2001", UserState.READY);
        agents.available("2001");
        agents.clients.available("2001", WatchedAgents.jid("2001", "crm"), 0);
        agents.monitor.tick();
        agents.unavailable("2001");
        agents.pass(600_000);

        assertThat(agents.loggedOut).isEmpty();
        agents.clients.unavailable("2001", WatchedAgents.jid("2001", "crm"));
        agents.pass(0);
        agents.pass(59_999);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);
        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void aSessionThatTakesTheResourceOfAnotherStartsNoTimer() {
        agents.inService();
        agents.states.put("2001", UserState.READY);
        agents.available("2001");
        agents.monitor.tick();
        agents.unavailable("2001");
        agents.available("2001");
        agents.monitor.tick();

        assertThat(agents.lines.take()).isEmpty();
        agents.pass(600_000);
        assertThat(agents.loggedOut).isEmpty();
    }

    /** Between two ticks of the bridge. */
    @Test
    void whoWasThereForAMomentAloneHasGone() {
        agents.inService();
        agents.states.put("2001", UserState.NOT_READY);
        agents.available("2001");
        agents.unavailable("2001");
        agents.pass(0);
        agents.pass(59_000);
        agents.available("2001");
        agents.clients.available("2001", WatchedAgents.jid("2001", "desktop"), -1);
        agents.pass(999);
        agents.pass(59_000);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);

        assertThat(agents.loggedOut).containsExactly("2001");
        assertThat(agents.meters.counter("finesse.presence.returned").count()).isOne();
    }

    @Test
    void aResourceWhosePriorityBecomesNegativeHasGone() {
        agents.inService();
        agents.states.put("2001", UserState.READY);
        agents.available("2001");
        agents.monitor.tick();
        agents.clients.available("2001", WatchedAgents.jid("2001", "desktop"), -1);
        agents.pass(0);
        agents.pass(60_000);

        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void whoHasNeverShownPresenceHasNoTimer() {
        agents.states.put("script", UserState.READY);
        agents.inService();
        agents.pass(3_600_000);

        assertThat(agents.loggedOut).isEmpty();
    }

    @Test
    void whoWasSignedInBeforeTheStartHasTheGraceThatIsSet() {
        WatchedAgents restarted = new WatchedAgents(Duration.ofMinutes(5));
        restarted.states.put("absent", UserState.READY);
        restarted.states.put("back", UserState.READY);
        restarted.states.put("out", UserState.LOGOUT);
        restarted.inService();
        restarted.pass(299_999);
        restarted.available("back");
        restarted.monitor.tick();
        assertThat(restarted.loggedOut).isEmpty();
        restarted.pass(1);
        assertThat(restarted.loggedOut).containsExactly("absent");

        restarted.become("script", UserState.READY); // signed in later, and a later outage is no start
        restarted.monitor.interrupted();
        restarted.pass(0);
        restarted.pass(600_000);
        assertThat(restarted.loggedOut).containsExactly("absent");
    }

    @Test
    void serviceUsersAreNoAgents() {
        agents.inService();
        agents.gone("finesse", "presencelistener");
        agents.pass(600_000);

        assertThat(agents.loggedOut).isEmpty();
        assertThat(agents.lines.take()).isEmpty();
    }

    @Test
    void noMoreThanFiftyInAnySecondAndTheOldestFirst() {
        agents.inService();
        String[] first = crowd(120);
        agents.gone(first);
        agents.pass(10);
        agents.gone("late");
        agents.pass(59_990);

        assertThat(agents.loggedOut).hasSize(50);
        for (int tick = 0; tick < 4; tick++) {
            agents.pass(200);
            assertThat(agents.loggedOut).hasSize(50);
        }
        agents.pass(199);
        assertThat(agents.loggedOut).hasSize(50);
        agents.pass(1);
        assertThat(agents.loggedOut).hasSize(100);
        agents.pass(1000);

        assertThat(agents.loggedOut).hasSize(121);
        assertThat(agents.loggedOut.getLast()).isEqualTo("late");
        assertThat(agents.loggedOut).containsAll(Arrays.asList(first));
    }

    /** One restart of the Notification Service must not log the whole centre out a minute later. */
    @Test
    void whatEndsWithTheNotificationServiceBeginsWhenItIsBack() {
        agents.inService();
        for (String agent : crowd(200)) {
            agents.states.put(agent, UserState.READY);
            agents.available(agent);
        }
        agents.monitor.tick();
        agents.clients.sourceLost("stopped");
        for (String agent : crowd(200)) {
            agents.unavailable(agent);
        }
        agents.pass(600_000);
        assertThat(agents.loggedOut).isEmpty();

        agents.clients.sourceBack();
        agents.pass(200);
        agents.pass(59_000);
        for (String agent : crowd(199)) {
            agents.available(agent);
        }
        agents.pass(999);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);
        assertThat(agents.loggedOut).containsExactly("agent199");
    }

    @Test
    void aProductThatDoesNotServeLogsNobodyOut() {
        agents.inService();
        agents.gone("2001");
        agents.pass(59_999);
        agents.service.set(ServiceState.outOfService(
                ServiceCause.NOTIFICATION_SERVICE_DOWN, "The XMPP server has been away for 60 s"));
        agents.pass(600_000);
        assertThat(agents.loggedOut).isEmpty();

        agents.service.set(ServiceState.inService());
        agents.pass(200);
        agents.pass(59_999);
        assertThat(agents.loggedOut).isEmpty();
        agents.pass(1);
        assertThat(agents.loggedOut).containsExactly("2001");
    }

    @Test
    void aProductThatStopsLogsNobodyOut() {
        agents.inService();
        agents.gone("2001");
        agents.monitor.closing();
        agents.pass(600_000);

        assertThat(agents.loggedOut).isEmpty();
    }

    @Test
    void whatHasWaitedForItsTurnIsJudgedAgain() {
        agents.inService();
        agents.requestsWait = true;
        agents.gone("back", "out", "unheard", "absent");
        agents.pass(60_000);
        Map<String, LogoutAttempt> attempts = Map.copyOf(agents.waiting);

        agents.available("back");
        agents.become("out", UserState.LOGOUT);
        assertThat(agents.carryOut("back", attempts.get("back"))).isFalse();
        assertThat(agents.carryOut("out", attempts.get("out"))).isFalse();
        assertThat(agents.carryOut("absent", attempts.get("absent"))).isTrue();
        agents.clients.sourceLost("away");
        assertThat(agents.carryOut("unheard", attempts.get("unheard"))).isFalse();

        agents.clients.sourceBack();
        agents.requestsWait = false;
        agents.pass(0);
        agents.pass(59_999);
        assertThat(agents.loggedOut).containsExactly("absent");
        agents.pass(1);
        assertThat(agents.loggedOut).containsExactly("absent", "unheard");
    }

    @Test
    void whoseStateIsUnknownWaitsUntilItIsTold() {
        agents.inService();
        agents.gone("2001");
        agents.become("2001", UserState.UNKNOWN);
        agents.pass(600_000);
        assertThat(agents.loggedOut).isEmpty();

        agents.become("2001", UserState.READY);
        agents.pass(0);

        assertThat(agents.loggedOut).containsExactly("2001");
    }

    /** A connection that is dead without a word hides who has come back. */
    @Test
    void whoseTimeIsOverIsLoggedOutWhenNothingIsOnItsWay() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        agents.source = () -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
        agents.inService();
        agents.gone("2001", "back");
        agents.pass(59_999);
        assertThat(asked).isEmpty();
        agents.pass(1);
        agents.pass(200);
        assertThat(asked).hasSize(1);
        agents.gone("2002");
        agents.available("back");
        asked.removeFirst().complete(null);
        agents.pass(0);
        assertThat(agents.loggedOut).containsExactly("2001");

        agents.pass(60_000);
        asked.removeFirst().completeExceptionally(new IllegalStateException("no answer"));
        agents.pass(200);
        assertThat(agents.loggedOut).containsExactly("2001");
        asked.removeFirst().complete(null);
        agents.pass(200);
        assertThat(agents.loggedOut).containsExactly("2001", "2002");
        assertThat(asked).isEmpty();
    }

    @Test
    void theMetersCount() {
        agents.inService();
        agents.gone("2001", "2002");
        assertThat(agents.meters.get("finesse.presence.waiting").gauge().value())
                .isEqualTo(2);
        agents.available("2001");
        agents.pass(60_000);

        assertThat(agents.meters.counter("finesse.presence.returned").count()).isOne();
        assertThat(agents.meters.counter("finesse.presence.logouts").count()).isOne();
        assertThat(agents.lines.take())
                .contains("AGENT_PRESENCE_MONITOR [message_string=[Available] Removed agent from cache 2001]: ");
    }
}
