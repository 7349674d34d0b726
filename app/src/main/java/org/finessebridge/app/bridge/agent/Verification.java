package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;

/**
 * Asks again where what is heard and what was answered contradict each other. The server keeps no
 * order between answers and events: an event that comes soon after an answer, and says something
 * else, may be older than the answer or newer. The server knows. Only the bridge's thread calls.
 */
final class Verification {

    /** How long after an answer events may come that are older than it. */
    static final Duration SETTLING = Duration.ofSeconds(5);

    /** How often an agent is asked for whose events overtake each answer. */
    private static final int TRIES = 5;

    private final AgentQuestions questions;
    private final Ticker ticker;
    private final Predicate<Agent> isThere;
    private final BiConsumer<Agent, AgentObservation> learned;
    private final RepeatedQuestions repeated;
    private final Map<Agent, Long> answeredAt = new HashMap<>();
    private final Map<Agent, AgentObservation> doubtful = new HashMap<>();

    /**
     * @param isThere whether the agent has not been removed
     * @param learned takes over what is found to be so
     */
    Verification(
            AgentQuestions questions,
            Ticker ticker,
            Predicate<Agent> isThere,
            BiConsumer<Agent, AgentObservation> learned) {
        this.questions = questions;
        this.ticker = ticker;
        this.isThere = isThere;
        this.learned = learned;
        this.repeated = new RepeatedQuestions(ticker, isThere, (agent, done) -> verify(agent, done, TRIES));
    }

    /** The agent's state is told by an answer; one who is unknown to the server is asked for again. */
    void answered(Agent agent, AgentObservation seen) {
        repeated.remove(agent);
        if (seen.state() == UserState.UNKNOWN) {
            repeated.add(agent);
        }
        if (isThere.test(agent)) {
            answeredAt.put(agent, ticker.nanos());
        }
    }

    /** Whether an event may be older than what is known; then the server is asked. */
    boolean doubts(Agent agent, AgentObservation event) {
        if (doubtful.replace(agent, event) != null) {
            return true; // the question that is under way is overtaken, and will be asked again
        }
        Long answered = answeredAt.get(agent);
        if (answered == null || ticker.nanos() - answered >= SETTLING.toNanos()) {
            answeredAt.remove(agent);
            if (event.state() != UserState.UNKNOWN) { // else it tells nothing
                repeated.remove(agent);
            }
            return false;
        }
        if (!contradicts(agent, event)) {
            return false;
        }
        doubtful.put(agent, event);
        decide(agent, TRIES);
        return true;
    }

    private static boolean contradicts(Agent agent, AgentObservation event) {
        return event.state() != agent.status().state()
                || (!event.extension().isEmpty()
                        && !event.extension().equals(agent.status().extension()));
    }

    private void decide(Agent agent, int tries) {
        questions.ask(agent, answer -> decided(agent, answer, tries));
    }

    private void decided(Agent agent, AgentAnswer answer, int tries) {
        AgentObservation event = doubtful.get(agent);
        if (event == null) {
            return; // the agent is gone
        }
        if (answer instanceof AgentAnswer.Overtaken && tries > 0) {
            decide(agent, tries - 1);
            return;
        }
        doubtful.remove(agent);
        switch (answer) {
            case AgentAnswer.Told(AgentObservation told) -> {
                AgentObservation seen = told.after(event.state());
                answered(agent, seen);
                // The event says more than the answer, where they agree.
                AgentObservation both = event.orAt(seen.extension());
                boolean agree = event.state() == seen.state()
                        && (seen.extension().isEmpty() || both.extension().equals(seen.extension()));
                learned.accept(agent, agree ? both : seen);
            }
            case AgentAnswer.Overtaken overtaken -> holdsForNow(agent, event);
            case AgentAnswer.AskAgain again -> holdsForNow(agent, event);
            case AgentAnswer.Unknown unknown -> holdsForNow(agent, event);
            case AgentAnswer.SessionLost lost -> {}
        }
    }

    private void holdsForNow(Agent agent, AgentObservation event) {
        repeated.add(agent);
        learned.accept(agent, event);
    }

    /**
     * Asks for the state and takes the answer over.
     *
     * @param done run afterwards, whatever came of it
     */
    void verify(Agent agent, Runnable done) {
        verify(agent, answer -> done.run(), TRIES);
    }

    /**
     * Asks for the state until it is told, by an answer or by an event that is in no doubt.
     *
     * @param answered run after the first answer, whatever it was
     */
    void ascertain(Agent agent, Runnable answered) {
        repeated.askNow(agent, answered);
    }

    /** Nobody told the state: asks for it again after a while, until somebody does. */
    void askAgain(Agent agent) {
        repeated.add(agent);
    }

    /** Time has passed: who was not told of is asked for again. */
    void tick() {
        repeated.tick();
    }

    /** Everybody is asked for anyway, or there is nobody to ask. */
    void askNobodyAgain() {
        repeated.clear();
    }

    private void verify(Agent agent, Consumer<AgentAnswer> done, int tries) {
        questions.ask(agent, answer -> {
            if (answer instanceof AgentAnswer.Overtaken && tries > 0) {
                verify(agent, done, tries - 1);
                return;
            }
            try {
                if (answer instanceof AgentAnswer.Told(AgentObservation seen)) {
                    answered(agent, seen);
                    learned.accept(agent, seen);
                }
            } finally {
                done.accept(answer);
            }
        });
    }

    /** The agent is gone. */
    void forget(Agent agent) {
        answeredAt.remove(agent);
        doubtful.remove(agent);
        repeated.remove(agent);
    }
}
