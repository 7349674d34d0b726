package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All calls that the CTI server has told of, and what of them each signed-in user was told. Events
 * change it; what users are to be told comes back as {@link DialogNews}, in order. A dialog enters and
 * leaves a user's collection once. Only the bridge's thread calls.
 */
public final class CallBook {

    private static final Logger LOG = LoggerFactory.getLogger(CallBook.class);

    /** More than the largest contact centre has at once; a server that never ends calls fills no memory. */
    private static final int MOST_CALLS = 20_000;

    /** So many ended calls are known, for events that come late. */
    private static final int MOST_ENDED = 20_000;

    /**
     * How long a dialog that has ended is kept for an agent whose state still says that there is a
     * call: the state tells whether there is wrap-up.
     */
    private static final Duration WAIT_FOR_STATE = Duration.ofSeconds(2);

    private final Map<Long, CallRecord> calls = new LinkedHashMap<>();
    private final Map<String, Set<CallRecord>> byDevice = new HashMap<>();
    private final Set<Long> ended = new LinkedHashSet<>();
    private final Set<CallRecord> waiting = new LinkedHashSet<>();
    private final List<DialogNews> forgotten = new ArrayList<>();
    private final CallAgents agents = new CallAgents();
    private final DialogView view;
    private final CallEffects effects;
    private final InstantSource time;
    private final Deployment deployment;

    /**
     * @param dropFor who may drop parties of a conference
     * @param queues the names of queues
     */
    public CallBook(Deployment deployment, DropParticipantFor dropFor, QueueNames queues, InstantSource time) {
        this.deployment = deployment;
        this.time = time;
        this.view = new DialogView(
                deployment.type(), new AllowedActions(deployment.type(), dropFor), agents, queues, this::callsAt);
        this.effects = new CallEffects(this, agents);
    }

    /** Whether events of that type are about calls. Safe for use by any thread. */
    public static boolean wants(CtiEvent event) {
        return CallEffects.wants(event);
    }

    /** An event of the CTI server. */
    public List<DialogNews> apply(CtiEvent event) {
        List<DialogNews> news = new ArrayList<>();
        effects.apply(event, deployment.peripheralId(), news);
        if (!forgotten.isEmpty()) {
            news.addAll(forgotten);
            forgotten.clear();
        }
        return news;
    }

    /**
     * An agent's state was told.
     *
     * @param extension the agent's device; empty for signed out
     */
    public List<DialogNews> agentIs(String loginId, String extension, UserState state) {
        List<DialogNews> news = new ArrayList<>();
        CallAgents.Place before = agents.isNow(loginId, extension, state);
        if (before != null && !before.extension().equals(extension)) {
            left(before, news);
        }
        if (extension.isEmpty()) {
            return news;
        }
        if (before == null || !before.extension().equals(extension)) {
            List.copyOf(callsAt(extension)).forEach(call -> tell(call, news));
        }
        CallAgents.Place now = agents.at(extension);
        if (now != null && !callsAt(extension).isEmpty()) {
            wrapUp(now, news);
        }
        return news;
    }

    /** The agent is elsewhere: the dialogs leave the collection, and the others see a stranger. */
    private void left(CallAgents.Place before, List<DialogNews> news) {
        for (CallRecord call : List.copyOf(callsAt(before.extension()))) {
            if (call.told().containsKey(before.loginId())) {
                leaves(call, before.loginId(), before.extension(), news);
                CallEnd end = call.end(before.extension());
                if (end != null && end.state() == ParticipantState.WRAP_UP) {
                    end.becomes(ParticipantState.DROPPED, now());
                }
                tell(call, news);
                forgetIfOver(call);
            }
        }
    }

    private void wrapUp(CallAgents.Place agent, List<DialogNews> news) {
        CallRecord last = null;
        for (CallRecord call : callsAt(agent.extension())) {
            CallEnd end = call.end(agent.extension());
            if (end != null
                    && end.state() == ParticipantState.DROPPED
                    && call.told().containsKey(agent.loginId())
                    && (last == null || !end.stateChangeTime().isBefore(lastChange(last, agent)))) {
                last = call;
            }
        }
        for (CallRecord call : List.copyOf(callsAt(agent.extension()))) {
            CallEnd end = call.end(agent.extension());
            if (end == null || end.isLive() || !call.told().containsKey(agent.loginId())) {
                continue;
            }
            boolean wrapsUp = agent.isWrappingUp() && (call == last || end.state() == ParticipantState.WRAP_UP);
            end.becomes(wrapsUp ? ParticipantState.WRAP_UP : ParticipantState.DROPPED, now());
            if (!wrapsUp && end.hasEnded() && !isKept(call, end)) {
                leaves(call, agent.loginId(), agent.extension(), news);
            }
            tell(call, news);
            forgetIfOver(call);
        }
    }

    private static Instant lastChange(CallRecord call, CallAgents.Place agent) {
        CallEnd end = call.end(agent.extension());
        return end == null ? Instant.MIN : end.stateChangeTime();
    }

    /** Time has passed: what waited for an agent's state long enough is told as it is. */
    public List<DialogNews> tick() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<DialogNews> news = new ArrayList<>();
        Instant now = now();
        for (CallRecord call : List.copyOf(waiting)) {
            Instant since = call.endsAt();
            if (since != null && Duration.between(since, now).compareTo(WAIT_FOR_STATE) >= 0) {
                waiting.remove(call);
                for (CallEnd end : List.copyOf(call.ends())) {
                    CallAgents.Place agent = agents.at(end.device());
                    if (agent != null && end.hasEnded() && end.state() == ParticipantState.DROPPED) {
                        leaves(call, agent.loginId(), end.device(), news);
                    }
                }
                forgetIfOver(call);
            }
        }
        return news;
    }

    /** The dialog of that id; null if no user is told of it. */
    public @Nullable Dialog dialog(String id) {
        CallRecord call = find(id);
        if (call == null) {
            return null;
        }
        Iterator<Dialog> told = call.told().values().iterator();
        return told.hasNext() ? told.next() : null;
    }

    /** What that user was told last of each dialog of the own collection. */
    public List<Dialog> dialogsOf(String loginId) {
        CallAgents.Place place = agents.of(loginId);
        return place == null ? List.of() : dialogsAt(place.extension());
    }

    /** As {@link #dialogsOf}, of who is signed in at that device. */
    List<Dialog> dialogsAt(String device) {
        CallAgents.Place agent = agents.at(device);
        return agent == null
                ? List.of()
                : callsAt(device).stream()
                        .flatMap(call -> Stream.ofNullable(call.told().get(agent.loginId())))
                        .toList();
    }

    /** How the server names that end of the dialog; null where it has not told. */
    public @Nullable CallConnection connection(String dialogId, String device) {
        CallRecord call = find(dialogId);
        return call == null ? null : call.connection(device);
    }

    private @Nullable CallRecord find(String dialogId) {
        try {
            return calls.get(Long.parseLong(dialogId));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The ids of all calls that users are told of, or that may be told. */
    public Set<Long> callIds() {
        return Set.copyOf(calls.keySet());
    }

    /** A device of the call; null if none is known. */
    @Nullable
    String deviceOf(long callId) {
        CallRecord call = calls.get(callId);
        return call == null
                ? null
                : call.ends().stream()
                        .filter(CallEnd::isLive)
                        .findFirst()
                        .map(CallEnd::device)
                        .orElse(null);
    }

    /** Every dialog once more, as each user was told of it last. */
    List<DialogNews> asTheyAre() {
        List<DialogNews> news = new ArrayList<>();
        for (CallRecord call : calls.values()) {
            call.told().forEach((loginId, dialog) -> {
                CallAgents.Place agent = agents.of(loginId);
                if (agent != null) {
                    news.add(new DialogNews(Kind.PUT, loginId, agent.extension(), dialog));
                }
            });
        }
        return news;
    }

    /** What the server says of a call now, which may be the first that is heard of it. */
    public List<DialogNews> recovered(long callId, SnapshotCallConf snapshot) {
        List<DialogNews> news = new ArrayList<>();
        new CallSnapshotEffects(this, agents).apply(callId, snapshot, news);
        return news;
    }

    /** The call listens to what the agent at that device talks. */
    public List<DialogNews> monitors(long callId, String device) {
        List<DialogNews> news = new ArrayList<>();
        CallRecord call = calls.get(callId);
        if (call != null && call.associated() == null) {
            callsAt(device).stream()
                    .filter(other -> other != call && !other.isMonitor())
                    .findFirst()
                    .ifPresent(other -> {
                        call.associatedWith(other.callId());
                        tell(call, news);
                    });
        }
        return news;
    }

    /** The server does not know the call: its end was not heard. */
    public List<DialogNews> gone(long callId) {
        CallRecord call = calls.get(callId);
        if (call == null) {
            return List.of();
        }
        List<DialogNews> news = new ArrayList<>();
        call.ends().forEach(end -> {
            if (end.state() != ParticipantState.WRAP_UP) {
                end.becomes(ParticipantState.DROPPED, now());
            }
            end.ended();
        });
        tell(call, news);
        endAll(call, news);
        return news;
    }

    // What effects do with calls.

    Instant now() {
        return time.instant();
    }

    boolean isUccx() {
        return deployment.type() == Deployment.Type.UCCX;
    }

    @Nullable
    CallRecord find(long callId) {
        return calls.get(callId);
    }

    /** Whether the call has ended of late, so that an event of it is late too. */
    boolean hasEnded(long callId) {
        return ended.contains(callId);
    }

    /** The call of that id, a new one where none is known. */
    CallRecord begin(long callId) {
        CallRecord known = calls.get(callId);
        if (known != null) {
            return known;
        }
        if (calls.size() >= MOST_CALLS) {
            CallRecord oldest = calls.values().iterator().next();
            LOG.warn(
                    "The CTI server has told of {} calls without ending them; call {} is forgotten. Look at the"
                            + " server",
                    calls.size(),
                    oldest.callId());
            for (Map.Entry<String, Dialog> user : List.copyOf(oldest.told().entrySet())) {
                CallAgents.Place agent = agents.of(user.getKey());
                leaves(oldest, user.getKey(), agent == null ? "" : agent.extension(), forgotten);
            }
            forget(oldest);
        }
        ended.remove(callId);
        CallRecord call = new CallRecord(callId);
        calls.put(callId, call);
        return call;
    }

    /** The calls at a device, the oldest first. */
    Collection<CallRecord> callsAt(String device) {
        return byDevice.getOrDefault(device, Collections.emptySet());
    }

    /** The call has an end at that device. */
    void isAt(CallRecord call, String device) {
        byDevice.computeIfAbsent(device, d -> new LinkedHashSet<>()).add(call);
    }

    /** Tells each user of the call what is new in it, and of the other calls at those devices. */
    void tell(CallRecord call, List<DialogNews> news) {
        tellOne(call, news);
        for (CallEnd end : List.copyOf(call.ends())) {
            if (agents.at(end.device()) != null) {
                callsAt(end.device()).forEach(other -> {
                    if (other != call) {
                        tellOne(other, news);
                    }
                });
            }
        }
    }

    /** Tells who is at that device alone. */
    void tellWhoIsAt(CallRecord call, String device, List<DialogNews> news) {
        CallAgents.Place agent = agents.at(device);
        Dialog told = agent == null ? null : call.told().get(agent.loginId());
        if (agent != null && told != null) {
            Dialog dialog = view.of(call, device);
            if (!told.isSameButForTime(dialog)) {
                call.told().put(agent.loginId(), dialog);
                news.add(new DialogNews(Kind.PUT, agent.loginId(), device, dialog));
            }
        }
    }

    private void tellOne(CallRecord call, List<DialogNews> news) {
        if (CallTypes.isUnseen(call.callType())) {
            return;
        }
        for (CallEnd end : call.ends()) {
            CallAgents.Place agent = agents.at(end.device());
            if (agent == null) {
                continue;
            }
            Dialog told = call.told().get(agent.loginId());
            if (told == null && !isToBeTold(call, end)) {
                continue;
            }
            Dialog dialog = view.of(call, end.device());
            if (told == null || !told.isSameButForTime(dialog)) {
                call.told().put(agent.loginId(), dialog);
                news.add(new DialogNews(told == null ? Kind.POST : Kind.PUT, agent.loginId(), end.device(), dialog));
            }
        }
    }

    /** A monitored agent hears of it when it is connected. */
    private static boolean isToBeTold(CallRecord call, CallEnd end) {
        return end.isLive() && !end.hasEnded() && (!call.isMonitor() || end.state() != ParticipantState.ALERTING);
    }

    /** The dialog leaves that user's collection, as it was known last. */
    void leaves(CallRecord call, String loginId, String device, List<DialogNews> news) {
        if (call.told().remove(loginId) != null) {
            news.add(new DialogNews(Kind.DELETE, loginId, device, view.of(call, device)));
        }
    }

    /** The end at that device has ended: the dialog leaves, unless the agent wraps up. */
    void ends(CallRecord call, CallEnd end, List<DialogNews> news) {
        end.ended();
        CallAgents.Place agent = agents.at(end.device());
        if (agent != null && call.told().containsKey(agent.loginId())) {
            if (isKept(call, end)) {
                call.endsAt(now());
                waiting.add(call);
            } else {
                if (end.isLive()) {
                    end.becomes(ParticipantState.DROPPED, now());
                }
                leaves(call, agent.loginId(), end.device(), news);
            }
        }
    }

    /**
     * Whether the dialog stays: the agent wraps up, or is in a state of calls and has no other, so that
     * the next state tells whether there is wrap-up.
     */
    private boolean isKept(CallRecord call, CallEnd end) {
        CallAgents.Place agent = agents.at(end.device());
        if (agent == null || !end.wasConnected()) {
            return false;
        }
        if (end.state() == ParticipantState.WRAP_UP) {
            return true;
        }
        boolean talks = agent.state() == UserState.TALKING || agent.state() == UserState.HOLD;
        return talks
                && callsAt(end.device()).stream().noneMatch(other -> {
                    CallEnd mine = other.end(end.device());
                    return other != call && mine != null && mine.isLive();
                });
    }

    /** Every end of it has ended. */
    void endAll(CallRecord call, List<DialogNews> news) {
        for (CallEnd end : List.copyOf(call.ends())) {
            if (!end.hasEnded() || call.endsAt() == null) {
                ends(call, end, news);
            }
        }
        forgetIfOver(call);
    }

    /** Whether the agent at that device wraps up already. */
    boolean isWrappingUp(CallEnd end) {
        CallAgents.Place agent = agents.at(end.device());
        return agent != null && agent.isWrappingUp() && end.wasConnected();
    }

    /** The end leaves the call for another. */
    void moves(CallRecord call, String device) {
        call.remove(device);
        Set<CallRecord> there = byDevice.get(device);
        if (there != null) {
            there.remove(call);
            if (there.isEmpty()) {
                byDevice.remove(device);
            }
        }
    }

    /** Nobody is told of the call, and nobody is in it. */
    void forgetIfOver(CallRecord call) {
        boolean over = call.told().isEmpty() && call.ends().stream().noneMatch(end -> end.isLive() && !end.hasEnded());
        if (over && (call.hasBegunToEnd() || !call.ends().isEmpty())) {
            forget(call);
        }
    }

    void forget(CallRecord call) {
        waiting.remove(call);
        calls.remove(call.callId());
        List.copyOf(call.ends()).forEach(end -> moves(call, end.device()));
        ended.add(call.callId());
        if (ended.size() > MOST_ENDED) {
            Iterator<Long> oldest = ended.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
