package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;

/**
 * The agents of whom nobody told, or not for sure: the server is asked for each of them again and
 * again, less and less often, until an answer or an event tells; soon again once it tells of
 * anybody. A few questions are under way at a time. Only the bridge's thread calls.
 */
final class RepeatedQuestions {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;

    /** Asks when that wait is over. */
    private record Due(long since, Duration pause) {

        boolean isOver(long now) {
            return now - since >= pause.toNanos();
        }
    }

    private final Ticker ticker;
    private final Predicate<Agent> isThere;
    private final BiConsumer<Agent, Consumer<AgentAnswer>> ask;
    private final Map<Agent, Due> waiting = new LinkedHashMap<>();
    private boolean serverTells;
    private int underWay;

    /** How often all questions were given up; an answer to one of those counts no more. */
    private int epoch;

    /**
     * @param isThere whether the agent has not been removed
     * @param ask asks for an agent, takes over what is told, and calls back once
     */
    RepeatedQuestions(Ticker ticker, Predicate<Agent> isThere, BiConsumer<Agent, Consumer<AgentAnswer>> ask) {
        this.ticker = ticker;
        this.isThere = isThere;
        this.ask = ask;
    }

    /** Nobody told of that agent. */
    void add(Agent agent) {
        add(agent, FIRST_WAIT);
    }

    private void add(Agent agent, Duration wait) {
        if (isThere.test(agent)) {
            waiting.put(agent, new Due(ticker.nanos(), wait));
        }
    }

    /** Somebody told of that agent, or the agent is gone. */
    void remove(Agent agent) {
        waiting.remove(agent);
    }

    /** Everybody is asked for anyway, or there is nobody to ask. */
    void clear() {
        waiting.clear();
        underWay = 0;
        epoch++;
    }

    /**
     * Asks now, and again where the answer tells nothing.
     *
     * @param answered run after the first answer, whatever it was
     */
    void askNow(Agent agent, Runnable answered) {
        ask(agent, answered, FIRST_WAIT);
    }

    /** Time has passed. */
    void tick() {
        if (serverTells) {
            serverTells = false;
            waiting.replaceAll((agent, due) -> new Due(due.since(), FIRST_WAIT));
        }
        long now = ticker.nanos();
        List<Map.Entry<Agent, Due>> over = new ArrayList<>();
        for (Map.Entry<Agent, Due> entry : waiting.entrySet()) {
            if (underWay + over.size() >= AT_A_TIME) {
                break;
            }
            if (entry.getValue().isOver(now)) {
                over.add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
        for (Map.Entry<Agent, Due> entry : over) {
            waiting.remove(entry.getKey());
            ask(entry.getKey(), () -> {}, doubled(entry.getValue().pause()));
        }
    }

    private static Duration doubled(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void ask(Agent agent, Runnable answered, Duration nextWait) {
        underWay++;
        int asked = epoch;
        ask.accept(agent, answer -> {
            if (asked == epoch) {
                underWay--;
            }
            switch (answer) {
                case AgentAnswer.Told(AgentObservation seen) -> {
                    if (seen.state() == UserState.UNKNOWN) {
                        add(agent, nextWait); // the server does not know yet
                    } else if (nextWait.compareTo(FIRST_WAIT) > 0) {
                        serverTells = true; // it did not, a while ago
                    }
                }
                case AgentAnswer.SessionLost lost -> {}
                case AgentAnswer.Overtaken overtaken -> add(agent, nextWait);
                case AgentAnswer.AskAgain again -> add(agent, nextWait);
                case AgentAnswer.Unknown unknown -> add(agent, nextWait);
            }
            answered.run();
        });
    }
}
