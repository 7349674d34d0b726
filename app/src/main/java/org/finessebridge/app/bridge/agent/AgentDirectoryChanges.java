package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestLanes;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryUser;

/** The agents follow the directory. Only the bridge's thread calls. */
public final class AgentDirectoryChanges {

    private final AgentRoster roster;
    private final RequestLanes lanes;
    private final AgentStates states;
    private final AgentQuestions questions;
    private final RemovedAgents removed;

    public AgentDirectoryChanges(
            AgentRoster roster,
            RequestLanes lanes,
            AgentStates states,
            AgentQuestions questions,
            RemovedAgents removed) {
        this.roster = roster;
        this.lanes = lanes;
        this.states = states;
        this.questions = questions;
        this.removed = removed;
    }

    /** Ends the requests of those who are removed, while their nodes are still there, and signs them out. */
    public void leaving(DirectoryChange change) {
        for (DirectoryUser user : change.removedUsers()) {
            Agent agent = roster.find(user.loginId());
            if (agent != null) {
                roster.remove(agent);
                removed.removed(agent);
                agent.lane().failAll(OutcomeToApiError.userRemoved());
                states.forget(agent);
            }
        }
    }

    /**
     * Takes on who is added, and what else is known of the others.
     *
     * @param ask whether a session is there to ask for the states of those who are added
     */
    public void arrived(DirectoryChange change, boolean ask) {
        for (DirectoryChange.UserChange changed : change.changedUsers()) {
            Agent agent = roster.find(changed.after().loginId());
            if (agent != null) {
                agent.isNow(changed.after());
            }
        }
        for (DirectoryUser user : change.addedUsers()) {
            Agent agent = new Agent(user, lanes.open());
            roster.add(agent);
            removed.isBack(agent.loginId());
            if (ask) {
                questions.ask(agent, answer -> told(agent, answer));
            }
        }
    }

    private void told(Agent agent, AgentAnswer answer) {
        switch (answer) {
            case AgentAnswer.Told(AgentObservation seen) -> states.answered(agent, seen);
            case AgentAnswer.Overtaken overtaken -> {}
            case AgentAnswer.AskAgain later -> states.isUnknown(agent);
            case AgentAnswer.Unknown unknown -> states.isUnknown(agent);
            case AgentAnswer.SessionLost lost -> {} // the next session asks for everybody
        }
    }
}
