package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of one agent, and what the agent's node told: finds requests that were answered
 * not at all, twice, or with another outcome than the true one. Safe for use by any thread.
 */
final class StormLedger {

    private final String agent;
    private final Map<String, String> accepted = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> toldSinceTheLastAnswer = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable ReceivedUpdate last;

    StormLedger(String agent) {
        this.agent = agent;
    }

    /** A PUT is on its way: its answer may come before its 202. */
    synchronized void asked(String requestId, String state) {
        accepted.put(requestId, state);
    }

    /** A PUT was not answered with 202: nothing may be published for it. */
    synchronized void refused(String requestId) {
        accepted.remove(requestId);
        if (answers.containsKey(requestId)) {
            faults.add(requestId + " was refused, and answered all the same");
        }
    }

    /** The agent's node told something. */
    synchronized void heard(ReceivedUpdate update) {
        String requestId = update.requestId();
        boolean error = !update.errorMessage().isEmpty();
        if (!error) {
            toldSinceTheLastAnswer.add(update.state());
            last = update;
        }
        if (!requestId.isEmpty()) {
            answered(requestId, error, error ? update.errorMessage() : update.state());
            toldSinceTheLastAnswer.clear();
        }
    }

    private void answered(String requestId, boolean error, String answer) {
        String wanted = accepted.get(requestId);
        if (wanted == null) {
            faults.add(requestId + " was never asked, or refused at once: " + answer);
        } else if (answers.put(requestId, answer) != null) {
            faults.add(requestId + " was answered twice");
        } else if (!error && toldSinceTheLastAnswer.stream().noneMatch(s -> fits(wanted, s))) {
            faults.add(requestId + " wanted " + wanted + " and was answered with " + answer);
        }
    }

    /** Whether that state is what was asked for: a sign-in leaves who is signed in as he is. */
    private static boolean fits(String wanted, String state) {
        return wanted.equals("LOGIN") ? state.equals("NOT_READY") || state.equals("READY") : state.equals(wanted);
    }

    /** Whether that request has its answer, or was refused. */
    synchronized boolean isAnswered(String requestId) {
        return answers.containsKey(requestId) || !accepted.containsKey(requestId);
    }

    /** Whether every request has its answer. */
    synchronized boolean isComplete() {
        return answers.keySet().containsAll(accepted.keySet());
    }

    /** What was told last of the agent's state; null for nothing. */
    synchronized @Nullable ReceivedUpdate last() {
        return last;
    }

    /** Adds up the answers by their kind: a state, or which error. */
    synchronized void countInto(Map<String, Integer> kinds) {
        answers.values().forEach(answer -> kinds.merge(answer.startsWith("CF_") ? answer : "state", 1, Integer::sum));
    }

    /** What is wrong; empty where nothing is. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        accepted.forEach((requestId, wanted) -> {
            if (!answers.containsKey(requestId)) {
                all.add(requestId + " wanted " + wanted + " and was never answered");
            }
        });
        all.replaceAll(fault -> agent + ": " + fault);
        return all;
    }
}
