package org.finessebridge.app.bridge;

import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Asks the CTI server for the state of every agent after a session has opened: a fresh client knows
 * nothing. A bounded number of questions is under way at a time. Only the bridge's thread calls.
 */
final class Recovery {

    private static final int WINDOW = 256;

    /** How often an agent is asked for whose question could not be sent: at ticks of the bridge. */
    private static final int TRIES = 25;

    /** Asks for the state of an agent; {@link #answered} has to be called with the answer. */
    interface Question {
        void ask(Agent agent, Recovery recovery);
    }

    private final ArrayDeque<Agent> toAsk;
    private final Question question;
    private final BiConsumer<Agent, CtiOutcome<QueryAgentStateConf>> answer;
    private final Runnable whenDone;
    private final List<Agent> notSent = new ArrayList<>();
    private int ticks;
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
        notSent.clear();
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
        if (outcome instanceof CtiOutcome.NotSent<?> && ticks < TRIES) {
            notSent.add(agent); // the session is leaving its server, or the connection is full
            return;
        }
        try {
            answer.accept(agent, outcome);
        } finally {
            askNext();
            finishIfDone();
        }
    }

    /** Some time has passed: what could not be sent is tried again. */
    void tick() {
        if (!notSent.isEmpty()) {
            ticks++;
            toAsk.addAll(notSent);
            notSent.clear();
            askNext();
        }
    }

    private void askNext() {
        while (underWay < WINDOW && notSent.isEmpty() && !toAsk.isEmpty()) {
            underWay++;
            question.ask(toAsk.remove(), this);
        }
    }

    private void finishIfDone() {
        if (underWay == 0 && toAsk.isEmpty() && notSent.isEmpty() && !cancelled) {
            cancelled = true;
            whenDone.run();
        }
    }
}
