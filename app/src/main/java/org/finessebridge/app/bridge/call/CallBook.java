package org.finessebridge.app.bridge.call;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/**
 * All calls of the peripheral, as its events tell them, and what of them each user was told. Who is
 * signed in where it learns by {@link #agentIs} alone. Only the bridge's thread calls.
 *
 * <p>Lists of news are in the order in which they have to be published.
 */
public final class CallBook {

    private final SignedInAgents agents = new SignedInAgents();
    private final DialogChanges changes;
    private final CallRecords calls;
    private final CallRoom room;
    private final CallEventEffects events;
    private final CallEndings endings;
    private final RecoveredCalls snapshots;

    /**
     * @param settings whom PARTICIPANT_DROP is offered to, and other words for types and states of calls
     * @param supervisors whether the user with that loginId is a supervisor
     */
    public CallBook(
            Deployment deployment,
            DialogSettings settings,
            Predicate<String> supervisors,
            QueueNames queues,
            InstantSource time,
            Ticker ticker) {
        Deployment.Type type = deployment.type();
        CallTypes callTypes = new CallTypes(type, settings.wordsByCallType());
        BaStatuses baStatuses = new BaStatuses(type, settings.wordsByBaStatus());
        this.changes = new DialogChanges(
                agents,
                agentCalls -> new DialogView(
                        type,
                        agents,
                        queues,
                        new DialogActions(type, agentCalls, supervisors, settings.enableDropParticipantFor()),
                        callTypes,
                        baStatuses),
                time,
                ticker);
        this.calls = changes.calls();
        this.room = new CallRoom(calls, agents, changes, time);
        CallLinks links = new CallLinks(room);
        this.endings = new CallEndings(room);
        this.events = new CallEventEffects(deployment.peripheralId(), room, links, endings);
        this.snapshots = new RecoveredCalls(room, links);
    }

    /** Whether the book wants events of that type. Safe for use by any thread. */
    public static boolean wants(CtiEvent event) {
        return CallEventEffects.peripheral(event) != CallEventEffects.NONE;
    }

    /** Takes an event over; those that are not about calls, or about another peripheral, mean nothing. */
    public List<DialogNews> apply(CtiEvent event) {
        events.apply(event);
        return changes.take();
    }

    /**
     * The agent's state is known anew.
     *
     * @param extension where the agent is signed in; empty for signed out
     */
    public List<DialogNews> agentIs(String loginId, String extension, UserState state) {
        SignedInAgent before = agents.find(loginId);
        boolean out = extension.isEmpty() || state == UserState.LOGOUT;
        if (before != null && (out || !before.extension().equals(extension))) {
            signedOut(before);
            before = null;
        }
        if (!out) {
            SignedInAgent now = new SignedInAgent(loginId, extension, state);
            if (before == null) {
                signedIn(now);
            } else if (!now.equals(before)) {
                agents.add(now);
                stateChanged(before, now);
            }
        }
        return changes.take();
    }

    /** The device becomes nobody's, though calls may go on there. */
    private void signedOut(SignedInAgent agent) {
        for (CallRecord call : calls.of(agent.loginId())) {
            changes.leaves(call, agent.loginId());
            changes.changed(call);
        }
        agents.remove(agent);
    }

    private void signedIn(SignedInAgent agent) {
        SignedInAgent other = agents.at(agent.extension());
        if (other != null) {
            signedOut(other);
        }
        agents.add(agent);
        for (CallRecord call : calls.at(agent.extension())) {
            CallEnd end = call.end(agent.extension());
            if (end != null && end.isLive()) {
                changes.changed(call);
            }
        }
    }

    private void stateChanged(SignedInAgent before, SignedInAgent now) {
        for (CallRecord call : calls.of(now.loginId())) {
            CallEnd end = call.end(now.extension());
            if (end == null || end.isLive()) {
                continue;
            }
            if (before.wrapsUp() && !now.wrapsUp() && !end.hasEnded()) {
                changes.awaitsEnd(call, now.loginId());
            } else {
                changes.changed(call);
            }
        }
    }

    /** Time has passed: dialogs that wait for an event that does not come are given up. */
    public List<DialogNews> tick() {
        changes.giveUpWaiting();
        return changes.take();
    }

    /** The dialog of that id as users were told it last; null where no user has it. */
    public @Nullable Dialog dialog(String id) {
        CallRecord call = find(id);
        return call == null || call.told().isEmpty()
                ? null
                : call.told().values().iterator().next();
    }

    /** The dialog of that id as that user was told it last; null where the user does not have it. */
    @Nullable
    Dialog dialog(String id, String loginId) {
        CallRecord call = find(id);
        return call == null ? null : call.told().get(loginId);
    }

    /** What that user was told last, the oldest call first. */
    public List<Dialog> dialogsOf(String loginId) {
        return calls.of(loginId).stream()
                .map(call -> call.told().get(loginId))
                .filter(Objects::nonNull)
                .toList();
    }

    /** As {@link #dialogsOf}, of who is signed in at that device. */
    List<Dialog> dialogsAt(String device) {
        SignedInAgent agent = agents.at(device);
        return agent == null ? List.of() : dialogsOf(agent.loginId());
    }

    /** Every dialog once more, as each user was told of it last. */
    List<DialogNews> asTheyAre() {
        List<DialogNews> news = new ArrayList<>();
        for (CallRecord call : calls.all()) {
            call.told().forEach((loginId, dialog) -> {
                SignedInAgent agent = agents.find(loginId);
                if (agent != null) {
                    news.add(new DialogNews(DialogNews.Kind.PUT, loginId, agent.extension(), dialog));
                }
            });
        }
        return news;
    }

    /** How the CTI server names the end of a call at a device; null if it has told of none. */
    public @Nullable CallConnection connection(String dialogId, String device) {
        CallRecord call = find(dialogId);
        return call == null ? null : call.connections().get(device);
    }

    private @Nullable CallRecord find(String id) {
        return calls.find(CallConnections.callId(id));
    }

    /** Whether the call has left that device, whoever is signed in there; also where nothing is known of it any more. */
    boolean hasLeft(String dialogId, String device) {
        CallRecord call = findEver(dialogId);
        CallEnd end = call == null ? null : call.end(device);
        return call == null || end == null || !end.isLive() || end.hasEnded() || call.isClosedAt(device);
    }

    /** Whether others are, or were last, in the call that has left that device. Some of them may not be known. */
    boolean isLeftToOthers(String dialogId, String device) {
        CallRecord call = findEver(dialogId);
        List<CallEnd> others = call == null
                ? List.of()
                : call.ends().stream()
                        .filter(end -> !end.device().equals(device))
                        .toList();
        return others.isEmpty() || others.stream().anyMatch(CallEnd::isLive);
    }

    private @Nullable CallRecord findEver(String id) {
        CallRecord call = find(id);
        return call == null ? calls.findEnded(CallConnections.callId(id)) : call;
    }

    /** Where that agent is signed in, by what calls know; null for nowhere. */
    @Nullable
    String extensionOf(String loginId) {
        SignedInAgent agent = agents.find(loginId);
        return agent == null ? null : agent.extension();
    }

    /** Whether somebody is signed in at that device. */
    boolean isOccupied(String device) {
        return agents.at(device) != null;
    }

    /** Whether a call is known. */
    boolean knows(long callId) {
        return calls.find(callId) != null;
    }

    /** The calls that are known. */
    public Set<Long> callIds() {
        return calls.ids();
    }

    /** A device of a known call, for questions about it; null if none is known. */
    public @Nullable String deviceOf(long callId) {
        CallRecord call = calls.find(callId);
        return call == null
                ? null
                : call.connections().values().stream()
                        .map(CallConnection::deviceId)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The server was asked for a call after its events could not be heard.
     *
     * @param atDevices what it tells of the call at the devices of signed-in agents, by extension
     */
    public List<DialogNews> recovered(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices) {
        Set<String> left = snapshots.told(callId, call, atDevices);
        List<DialogNews> news = new ArrayList<>(changes.take());
        snapshots.left(callId, left);
        news.addAll(changes.take());
        return news;
    }

    /** As above, where devices were not asked. */
    List<DialogNews> recovered(long callId, SnapshotCallConf call) {
        return recovered(callId, call, Map.of());
    }

    /** How often something was heard of the call; whoever asks for it can tell whether the answer is old. */
    long revision(long callId) {
        CallRecord call = calls.find(callId);
        return call == null ? -1 : call.revision();
    }

    /** The server was asked for a call in whose events nothing is missing; one that has ended stays so. */
    List<DialogNews> asked(long callId, SnapshotCallConf call) {
        return calls.hasEnded(callId) ? List.of() : recovered(callId, call);
    }

    /** The server knows the call no more: it has ended while nobody listened. */
    public List<DialogNews> gone(long callId) {
        CallRecord call = calls.find(callId);
        if (call == null) {
            return List.of();
        }
        if (!call.isOver()) {
            call.gone();
        }
        endings.isGone(call);
        List<DialogNews> news = new ArrayList<>(changes.take());
        room.over(call);
        news.addAll(changes.take());
        return news;
    }
}
