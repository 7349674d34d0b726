package org.finessebridge.app.bridge.recovery;

import java.util.Collection;
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

    private final Answers answers;
    private final QuestionWindow<Question> questions;

    /**
     * @param ask asks for an agent, and calls back once
     */
    public Recovery(Collection<Agent> agents, BiConsumer<Agent, Consumer<AgentAnswer>> ask, Answers answers) {
        this.answers = answers;
        this.questions = new QuestionWindow<>(
                question -> ask.accept(question.agent(), answer -> answered(question, answer)),
                () -> {}, // there are no agents but those
                answers::complete);
        agents.forEach(agent -> questions.add(new Question(agent, agent.heard())));
    }

    /** Starts; ends at once where there is nobody to ask for. */
    public void start() {
        questions.goOn();
    }

    /** The session has ended: answers that still come mean nothing. */
    public void cancel() {
        questions.cancel();
    }

    /** Some time has passed: who could not be told of is asked for again. */
    public void tick() {
        questions.tick();
    }

    private void answered(Question question, AgentAnswer answer) {
        questions.answered(() -> take(question, answer));
    }

    private void take(Question question, AgentAnswer answer) {
        Agent agent = question.agent();
        switch (answer) {
            case AgentAnswer.Told(AgentObservation seen) -> answers.told(agent, seen);
            case AgentAnswer.Overtaken overtaken -> answers.toldByEvent(agent);
            case AgentAnswer.AskAgain(String why) -> {
                if (questions.ticks() < TRIES) {
                    questions.addLater(question);
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
