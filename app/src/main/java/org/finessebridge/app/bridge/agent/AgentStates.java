package org.finessebridge.app.bridge.agent;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is learned of the agents' states is applied here, offered to the requests, and told to
 * clients. Only the bridge's thread calls.
 */
public final class AgentStates {

    private static final Logger LOG = LoggerFactory.getLogger(AgentStates.class);

    /** Cisco_Voice: the media routing domain whose state is the user's state. */
    private static final int VOICE = 1;

    private final long peripheralId;
    private final AgentRoster roster;
    private final DeviceRoster devices = new DeviceRoster();
    private final UpdatePublisher publisher;
    private final AgentObserver observer;
    private final SkillGroupObserver skillGroups;
    private final @Nullable AgentDeskSettings deskSettings;
    private final RemovedAgents removed;
    private final Verification verification;
    private final InstantSource time;
    private final Set<Agent> heldBack = new LinkedHashSet<>();
    private final Set<Agent> displaced = new HashSet<>();
    private boolean silent;

    /**
     * @param peripheralId whose agents are served: an id is unique within its peripheral alone
     * @param observer hears of every state before it is published
     * @param skillGroups hears what events tell of skill groups
     * @param deskSettings null where the server has none
     * @param removed hears of those whom the directory does not have
     */
    public AgentStates(
            long peripheralId,
            AgentRoster roster,
            UpdatePublisher publisher,
            AgentObserver observer,
            SkillGroupObserver skillGroups,
            AgentQuestions questions,
            @Nullable AgentDeskSettings deskSettings,
            RemovedAgents removed,
            InstantSource time,
            Ticker ticker) {
        this.peripheralId = peripheralId;
        this.roster = roster;
        this.publisher = publisher;
        this.observer = observer;
        this.skillGroups = skillGroups;
        this.deskSettings = deskSettings;
        this.removed = removed;
        this.verification = new Verification(questions, ticker, roster::has, this::learned);
        this.time = time;
    }

    /** An event of the CTI server. */
    public void changed(AgentStateEvent event) {
        if (event.peripheralId() != peripheralId) {
            LOG.debug("An agent's event of peripheral {} is left out", event.peripheralId());
            return;
        }
        Agent agent = roster.find(event.agentId());
        AgentObservation seen = AgentObservation.of(event);
        if (agent == null) {
            LOG.debug("An event of an agent whom the directory does not know is left out");
            if (seen != null && event.mrdId() == VOICE) {
                removed.seen(event.agentId(), seen);
            }
        } else if (seen != null && event.mrdId() != VOICE) {
            agent.otherMedia().observed(event.mrdId(), seen);
        } else if (seen != null) {
            agent.eventCame();
            SkillGroups.tell(skillGroups, agent, event);
            agent.isKnownAs(event.icmAgentId());
            AgentObservation full = seen.after(agent.status().state());
            if (!verification.doubts(agent, full)) {
                learned(agent, full);
            }
        }
    }

    /** The answer to a question that no event has overtaken. */
    public void answered(Agent agent, AgentObservation seen) {
        verification.answered(agent, seen);
        learned(agent, seen);
    }

    /** The server does not tell the agent's state, and the state says so, until somebody tells. */
    public void isUnknown(Agent agent) {
        learned(agent, AgentObservation.UNKNOWN);
        verification.askAgain(agent);
    }

    /**
     * Asks for the agent's state and applies the answer.
     *
     * @param answered run when that is done, whatever came of it
     */
    void ask(Agent agent, Runnable answered) {
        verification.verify(agent, answered);
    }

    /** The extensions where agents are signed in. */
    public Set<String> signedInDevices() {
        return devices.extensions();
    }

    /** Nothing but answers to requests is told until {@link #speak}: there is no service. */
    public void beSilent() {
        silent = true;
    }

    /** Whether nothing is told now: what is known is not the whole. */
    public boolean isSilent() {
        return silent;
    }

    /** There is service again: what is other than it was told last is told. */
    public void speak() {
        silent = false;
        roster.all().forEach(this::publishNews);
    }

    /** Tells what was held back. */
    void publishNews(Agent agent) {
        if (!silent && agent.hasNews()) {
            publish(agent, RequestId.NONE);
        } else if (!silent && agent.isOtherwise()) {
            agent.published();
            publisher.userKnown(agent.user(), agent.status());
        }
    }

    /**
     * Tells clients the agent's status.
     *
     * @param requestId what it answers; {@link RequestId#NONE} if nobody asked for it
     */
    public void publish(Agent agent, RequestId requestId) {
        agent.published();
        publisher.userChanged(agent.user(), agent.status(), requestId);
    }

    /**
     * Time has passed: tells what has waited long enough for a request's confirmation, which may
     * never come, and asks again for what the server did not tell.
     */
    public void tick() {
        verification.tick();
        heldBack.forEach(this::publishNews);
        heldBack.clear();
    }

    /** Everybody is asked for anyway, or there is nobody to ask. */
    public void askNobodyAgain() {
        verification.askNobodyAgain();
    }

    /** The agent is gone. */
    void forget(Agent agent) {
        devices.leave(agent);
        heldBack.remove(agent);
        displaced.remove(agent);
        verification.forget(agent);
        if (deskSettings != null) {
            deskSettings.forget(agent);
        }
        observer.agentIs(agent.loginId(), "", UserState.LOGOUT);
    }

    /** The agent is about to sign in: what was told of an earlier time may be so no more. */
    void signsInAnew(Agent agent) {
        if (deskSettings != null && !agent.isSignedIn()) {
            deskSettings.forget(agent);
        }
        signsIn(agent);
    }

    private void signsIn(Agent agent) {
        if (deskSettings != null) {
            deskSettings.ask(agent, this::settingsAre);
        }
    }

    private void settingsAre(Agent agent, UserSettings settings) {
        if (!roster.has(agent)) {
            return;
        }
        agent.has(settings);
        if (agent.lane().holdsBack()) {
            heldBack.add(agent);
        } else {
            publishNews(agent);
        }
    }

    private void learned(Agent agent, AgentObservation seen) {
        if (!roster.has(agent)) {
            removed.answered(agent, seen); // left the directory while the question was under way
            return;
        }
        publishNews(agent);
        agent.apply(seen, time.instant());
        String extension = agent.status().extension();
        if (seen.state() == UserState.LOGOUT) {
            agent.lane().isAt(null);
        } else if (!extension.isEmpty()) {
            agent.lane().isAt(extension);
        }
        Agent other = devices.isAt(agent, extension);
        observer.agentIs(agent.loginId(), extension, seen.state());
        if (deskSettings != null && seen.state() == UserState.LOGOUT) {
            deskSettings.forget(agent);
        } else if (agent.isSignedIn()) {
            signsIn(agent);
        }
        agent.lane().observed(seen);
        if (agent.lane().holdsBack()) {
            heldBack.add(agent);
        } else {
            publishNews(agent);
        }
        // Where the server itself sees two at one device, they are not asked for in turns for ever.
        if (other != null && !(seen.isAnswer() && displaced.contains(agent))) {
            LOG.debug("Device {} has another agent now", extension);
            displaced.add(other); // who was there before is so no more
            verification.ascertain(other, () -> displaced.remove(other));
        }
    }
}
