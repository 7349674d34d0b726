package org.finessebridge.app.bridge.recovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentAnswer;
import org.finessebridge.app.bridge.agent.AgentObservation;

/**
 * Asks the CTI server for the state of every agent after a session has opened: a fresh client knows
 * nothing. A bounded number of questions is under way at a time. Only the bridge's thread calls.
 */
public final class Recovery {

    private static final int WINDOW = 256;

    /**
     * How often an agent is asked for whose question was not sent or whom the server could not tell
     * of just then: at ticks of the bridge.
     */
    private static final int TRIES = 25;

    /** What is heard of the agents. */
    interface Answers {

        /** The agent's state. */
        void told(Agent agent, AgentObservation seen);

        /** An event of this session, or the answer to another question, has told the state. */
        void toldByEvent(Agent agent);

        /** Nobody tells the state. */
        void unknown(Agent agent, String why);

        /** Every agent has been told of. */
        void complete();
    }

    /** An agent to ask for, and how often the state had been told when the recovery began. */
    private record Question(Agent agent, long heardBefore) {}

    private final ArrayDeque<Question> toAsk = new ArrayDeque<>();
    private final BiConsumer<Agent, Consumer<AgentAnswer>> ask;
    private final Answers answers;
    private final List<Question> later = new ArrayList<>();
    private int ticks;
    private int underWay;
    private boolean ended;

    /**
     * @param ask asks for an agent, and calls back once
     */
    public Recovery(Collection<Agent> agents, BiConsumer<Agent, Consumer<AgentAnswer>> ask, Answers answers) {
        agents.forEach(agent -> toAsk.add(new Question(agent, agent.heard())));
        this.ask = ask;
        this.answers = answers;
    }

    /** Starts; ends at once where there is nobody to ask for. */
    public void start() {
        goOn();
    }

    /** The session has ended: answers that still come mean nothing. */
    public void cancel() {
        ended = true;
        toAsk.clear();
        later.clear();
    }

    /** Some time has passed: who could not be told of is asked for again. */
    public void tick() {
        if (!later.isEmpty()) {
            ticks++;
            toAsk.addAll(later);
            later.clear();
            goOn();
        }
    }

    private void goOn() {
        while (underWay < WINDOW && !toAsk.isEmpty()) {
            underWay++;
            Question question = toAsk.remove();
            ask.accept(question.agent(), answer -> answered(question, answer));
        }
        if (underWay == 0 && toAsk.isEmpty() && later.isEmpty() && !ended) {
            ended = true;
            answers.complete();
        }
    }

    private void answered(Question question, AgentAnswer answer) {
        if (ended) {
            return;
        }
        underWay--;
        try {
            take(question, answer);
        } finally {
            goOn();
        }
    }

    private void take(Question question, AgentAnswer answer) {
        Agent agent = question.agent();
        switch (answer) {
            case AgentAnswer.Told(AgentObservation seen) -> answers.told(agent, seen);
            case AgentAnswer.Overtaken overtaken -> answers.toldByEvent(agent);
            case AgentAnswer.AskAgain(String why) -> {
                if (ticks < TRIES) {
                    later.add(question);
                } else {
                    unknown(question, why);
                }
            }
            case AgentAnswer.Unknown(String why) -> unknown(question, why);
            case AgentAnswer.SessionLost lost -> cancel(); // the next begins another recovery
        }
    }

    private void unknown(Question question, String why) {
        if (question.agent().heard() == question.heardBefore()) {
            answers.unknown(question.agent(), why);
        } else {
            answers.toldByEvent(question.agent());
        }
    }
}
