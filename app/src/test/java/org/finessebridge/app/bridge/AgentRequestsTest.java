package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AgentRequestsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final RecordedEffects effects = new RecordedEffects();
    private final AgentRequests requests = new AgentRequests(effects);

    @Test
    void sendsTheNextRequestWhenTheLastIsConfirmed() {
        requests.submit(request("a", RequestedState.READY));
        requests.submit(request("b", RequestedState.NOT_READY));
        assertThat(effects.sentIds()).containsExactly("a");

        requests.confirmed(effects.sent.getFirst(), NOW);

        assertThat(effects.sentIds()).containsExactly("a", "b");
    }

    @Test
    void sendsTheNextRequestWhenTheLastIsRefused() {
        requests.submit(request("a", RequestedState.READY));
        requests.submit(request("b", RequestedState.NOT_READY));

        requests.failed(effects.sent.getFirst(), OutcomeToApiError.sessionLost());

        assertThat(effects.sentIds()).containsExactly("a", "b");
        assertThat(effects.errors).containsExactly("a");
    }

    @Test
    void anEventAnswersTheConfirmedRequestThatAskedForIt() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);

        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
        assertThat(requests.isIdle()).isTrue();
    }

    @Test
    void anEventMayComeBeforeTheConfirmation() {
        requests.submit(request("a", RequestedState.READY));

        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
        requests.confirmed(effects.sent.getFirst(), NOW);

        assertThat(requests.isIdle()).isTrue();
        assertThat(effects.states).isEmpty();
    }

    @Test
    void aRefusalAfterTheEventDoesNotAnswerTwice() {
        requests.submit(request("a", RequestedState.READY));

        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
        requests.failed(effects.sent.getFirst(), OutcomeToApiError.noEvent());

        assertThat(effects.errors).isEmpty();
    }

    @Test
    void anEventOfALaterRequestAnswersTheEarlierOnesWithTheStateBeforeIt() {
        requests.submit(request("a", RequestedState.READY));
        requests.submit(request("b", RequestedState.NOT_READY));
        requests.confirmed(effects.sent.get(0), NOW);
        requests.confirmed(effects.sent.get(1), NOW);

        assertThat(answer(UserState.NOT_READY, 0)).isEqualTo("b");
        assertThat(effects.states).containsExactly("a");
    }

    @Test
    void anEventThatChangesNothingAnswersTheOldestRequestOnly() {
        requests.submit(request("a", RequestedState.READY));
        requests.submit(request("b", RequestedState.NOT_READY));
        requests.confirmed(effects.sent.get(0), NOW);
        requests.confirmed(effects.sent.get(1), NOW);

        assertThat(requests.answeredBy(seen(UserState.NOT_READY, 0), false)).isNull();
        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
        assertThat(answer(UserState.NOT_READY, 0)).isEqualTo("b");
    }

    @Test
    void anEventOfSomebodyElseAnswersNothing() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);

        assertThat(requests.answeredBy(seen(UserState.NOT_READY, 32767), true)).isNull();
        assertThat(requests.isIdle()).isFalse();
    }

    @Test
    void aSignInIsAnsweredByWhateverStateTheAgentIsIn() {
        requests.submit(request("a", RequestedState.LOGIN));
        requests.confirmed(effects.sent.getFirst(), NOW);

        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
    }

    @Test
    void aSignInIsNotAnsweredByAnEventAtAnotherExtension() {
        requests.submit(request("a", RequestedState.LOGIN));

        AgentObservation elsewhere =
                new AgentObservation(UserState.RESERVED, 0, "2004", null, Duration.ZERO);

        assertThat(requests.answeredBy(elsewhere, true)).isNull();
    }

    @Test
    void asksForTheStateOnceWhenTheEventIsOverdue() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);

        requests.tick(NOW.plusMillis(1999), TIMEOUT);
        assertThat(effects.queried).isEmpty();
        requests.tick(NOW.plusSeconds(2), TIMEOUT);
        requests.tick(NOW.plusSeconds(3), TIMEOUT);

        assertThat(effects.queried).hasSize(1);
        requests.queried(effects.queried.getFirst());
        assertThat(effects.states).containsExactly("a");
        assertThat(requests.isIdle()).isTrue();
    }

    @Test
    void anEventThatComesAfterTheQuestionAnswersOnce() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);
        requests.tick(NOW.plusSeconds(2), TIMEOUT);

        assertThat(answer(UserState.READY, 0)).isEqualTo("a");
        requests.queried(effects.queried.getFirst());

        assertThat(effects.states).isEmpty();
    }

    @Test
    void endsInAnErrorWhenTheQuestionFailsToo() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);
        requests.tick(NOW.plusSeconds(2), TIMEOUT);

        requests.queryFailed(effects.queried.getFirst(), OutcomeToApiError.noEvent());

        assertThat(effects.errors).containsExactly("a");
    }

    @Test
    void theLossOfTheSessionEndsAllButTheRequestInFlight() {
        requests.submit(request("a", RequestedState.READY));
        requests.confirmed(effects.sent.getFirst(), NOW);
        requests.submit(request("b", RequestedState.NOT_READY));
        requests.submit(request("c", RequestedState.READY));

        requests.sessionLost(OutcomeToApiError.sessionLost());
        assertThat(effects.errors).containsExactly("a", "c");
        assertThat(requests.isIdle()).isFalse();

        requests.failed(effects.sent.get(1), OutcomeToApiError.sessionLost());
        assertThat(effects.errors).containsExactly("a", "c", "b");
        assertThat(requests.isIdle()).isTrue();
    }

    @Test
    void stoppingEndsTheRequestInFlightTooAndItsOutcomeDoesNotAnswerAgain() {
        requests.submit(request("a", RequestedState.READY));
        requests.submit(request("b", RequestedState.NOT_READY));

        requests.stopping(OutcomeToApiError.sessionLost());
        requests.failed(effects.sent.getFirst(), OutcomeToApiError.sessionLost());

        assertThat(effects.errors).containsExactly("b", "a");
        assertThat(requests.isIdle()).isTrue();
    }

    @Test
    void refusesWhenTooManyWait() {
        requests.submit(request("in flight", RequestedState.READY));
        for (int i = 0; i < AgentRequests.MAX_WAITING; i++) {
            assertThat(requests.submit(request("w" + i, RequestedState.READY))).isTrue();
        }

        assertThat(requests.submit(request("one too many", RequestedState.READY))).isFalse();
    }

    private @Nullable String answer(UserState state, int reason) {
        UserStateRequest answered = requests.answeredBy(seen(state, reason), true);
        return answered == null ? null : answered.requestId().value();
    }

    private static AgentObservation seen(UserState state, int reason) {
        return new AgentObservation(state, reason, "2003", null, Duration.ZERO);
    }

    private static UserStateRequest request(String id, RequestedState state) {
        String extension = state == RequestedState.LOGIN ? "2003" : null;
        return new UserStateRequest(new RequestId(id), "2001", state, extension, null, null);
    }

    private static final class RecordedEffects implements AgentRequests.Effects {

        final List<Ticket> sent = new ArrayList<>();
        final List<Ticket> queried = new ArrayList<>();
        final List<String> states = new ArrayList<>();
        final List<String> errors = new ArrayList<>();

        List<String> sentIds() {
            return sent.stream().map(ticket -> ticket.request().requestId().value()).toList();
        }

        @Override
        public void send(Ticket ticket) {
            sent.add(ticket);
        }

        @Override
        public void query(Ticket ticket) {
            queried.add(ticket);
        }

        @Override
        public void answerWithState(UserStateRequest request) {
            states.add(request.requestId().value());
        }

        @Override
        public void answerWithError(UserStateRequest request, ApiErrorsData error) {
            errors.add(request.requestId().value());
        }
    }
}
