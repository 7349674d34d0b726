package org.finessebridge.app.bridge;

import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Asks the CTI server for the state of every agent after a session has opened: a fresh client knows
 * nothing. A bounded number of questions is under way at a time. Only the bridge's thread calls.
 */
final class Recovery {

    private static final int WINDOW = 256;

    /** Asks for the state of an agent; {@link #answered} has to be called with the answer. */
    interface Question {
        void ask(Agent agent, Recovery recovery);
    }

    private final ArrayDeque<Agent> toAsk;
    private final Question question;
    private final BiConsumer<Agent, CtiOutcome<QueryAgentStateConf>> answer;
    private final Runnable whenDone;
    private int underWay;
    private boolean cancelled;

    Recovery(
            Collection<Agent> agents,
            Question question,
            BiConsumer<Agent, CtiOutcome<QueryAgentStateConf>> answer,
            Runnable whenDone) {
        this.toAsk = new ArrayDeque<>(agents);
        this.question = question;
        this.answer = answer;
        this.whenDone = whenDone;
    }

    /** Starts; ends at once where there is nobody to ask for. */
    void start() {
        askNext();
        finishIfDone();
    }

    /** The session has ended: answers that still come mean nothing. */
    void cancel() {
        cancelled = true;
        toAsk.clear();
    }

    /** An answer, of whatever kind. */
    void answered(Agent agent, CtiOutcome<QueryAgentStateConf> outcome) {
        if (cancelled) {
            return;
        }
        if (outcome instanceof CtiOutcome.SessionLost<?>) {
            cancel(); // the next session begins another recovery
            return;
        }
        underWay--;
        try {
            answer.accept(agent, outcome);
        } finally {
            askNext();
            finishIfDone();
        }
    }

    private void askNext() {
        while (underWay < WINDOW && !toAsk.isEmpty()) {
            underWay++;
            question.ask(toAsk.remove(), this);
        }
    }

    private void finishIfDone() {
        if (underWay == 0 && toAsk.isEmpty() && !cancelled) {
            cancelled = true;
            whenDone.run();
        }
    }
}
