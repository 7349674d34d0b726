package org.finessebridge.app.bridge.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.time.Ticker;

/**
 * What has changed since users were told last, as news: at most one event a user and dialog; a dialog
 * enters a user's collection once, and leaves it once.
 */
final class DialogChanges {

    private final CallRecords calls;
    private final SignedInAgents agents;
    private final DialogView view;
    private final WrapUp wrapUp;
    private final InstantSource time;
    private final Set<CallRecord> changed = new LinkedHashSet<>();
    private final List<DialogNews> leaving = new ArrayList<>();
    private final AwaitedAgents awaited;

    DialogChanges(SignedInAgents agents, DialogViewFactory views, InstantSource time, Ticker ticker) {
        this.calls = new CallRecords(this::leaves);
        this.agents = agents;
        OtherCalls agentCalls = new OtherCalls(calls);
        this.view = views.of(agentCalls);
        this.wrapUp = new WrapUp(agentCalls);
        this.time = time;
        this.awaited = new AwaitedAgents(ticker);
    }

    /** What makes the view, which needs to know what else an agent does. */
    interface DialogViewFactory {
        DialogView of(OtherCalls agentCalls);
    }

    CallRecords calls() {
        return calls;
    }

    /** Something may have changed. */
    void changed(CallRecord call) {
        call.heard();
        changed.add(call);
    }

    /** The call leaves everybody now, whatever they do: it is in another, or its id is used again. */
    void leaves(CallRecord call) {
        List.copyOf(call.told().keySet()).forEach(loginId -> leaves(call, loginId));
        changed.remove(call);
    }

    /** The call leaves that user now. */
    void leaves(CallRecord call, String loginId) {
        Dialog told = call.told().remove(loginId);
        if (told != null) {
            SignedInAgent agent = agents.find(loginId);
            String device = agent == null ? "" : agent.extension();
            leaving.add(new DialogNews(Kind.DELETE, loginId, device, agent == null ? told : view.of(call, device)));
        }
        awaited.remove(call, loginId);
        calls.belongsTo(call, loginId, false);
    }

    /** Those who waited too long for an agent's event, which may be lost. */
    void giveUpWaiting() {
        awaited.waitedTooLong((call, loginId) -> {
            SignedInAgent agent = agents.find(loginId);
            CallEnd end = agent == null ? null : call.end(agent.extension());
            if (end != null) {
                end.giveUp();
            }
            changed(call);
        });
    }

    /** The agent has left work, and END_CALL_EVENT has to come yet. */
    void awaitsEnd(CallRecord call, String loginId) {
        awaited.add(call, loginId);
    }

    /** The news, in the order of publishing. */
    List<DialogNews> take() {
        if (changed.isEmpty() && leaving.isEmpty()) {
            return List.of();
        }
        Instant now = time.instant();
        List<CallRecord> seen = changed.stream().filter(this::concernsSomebody).toList();
        seen.forEach(this::findOwners);
        Set<CallRecord> all = withTheirOthers(seen);
        all.forEach(call -> settle(call, now));
        List<DialogNews> news = new ArrayList<>();
        List<DialogNews> entering = new ArrayList<>();
        for (CallRecord call : all) {
            tell(call, news, entering);
        }
        news.addAll(leaving);
        news.addAll(entering);
        leaving.clear();
        all.addAll(changed); // a call may also leave by what has changed of another
        all.stream().filter(call -> call.isOver() && call.told().isEmpty()).forEach(calls::forget);
        changed.clear();
        return news;
    }

    private boolean concernsSomebody(CallRecord call) {
        return !call.told().isEmpty() || call.ends().stream().anyMatch(end -> agents.at(end.device()) != null);
    }

    private void findOwners(CallRecord call) {
        for (CallEnd end : call.ends()) {
            SignedInAgent agent = agents.at(end.device());
            if (agent != null && end.isLive()) {
                calls.belongsTo(call, agent.loginId(), true);
            }
        }
        for (String owner : List.copyOf(call.owners())) {
            SignedInAgent agent = agents.find(owner);
            CallEnd end = agent == null ? null : call.end(agent.extension());
            if (!call.told().containsKey(owner) && (end == null || !end.isLive())) {
                calls.belongsTo(call, owner, false);
            }
        }
    }

    /** What a user may do with one call depends on the others. */
    private Set<CallRecord> withTheirOthers(List<CallRecord> seen) {
        Set<CallRecord> all = new LinkedHashSet<>(seen);
        for (CallRecord call : seen) {
            call.owners().forEach(owner -> all.addAll(calls.of(owner)));
        }
        return all;
    }

    private void settle(CallRecord call, Instant now) {
        for (CallEnd end : call.ends()) {
            SignedInAgent agent = agents.at(end.device());
            if (agent != null && call.told().containsKey(agent.loginId())) {
                wrapUp.settle(call, end, agent, now);
            }
        }
    }

    private void tell(CallRecord call, List<DialogNews> news, List<DialogNews> entering) {
        List<SignedInAgent> newcomers = newcomers(call);
        if (newcomers.isEmpty() && call.told().isEmpty()) {
            return;
        }
        Views views = views(call);
        boolean differs = !newcomers.isEmpty()
                || call.told().entrySet().stream()
                        .anyMatch(told -> !told.getValue().isSameButForTime(views.of(told.getKey())));
        Views next = differs && call.leaveOutWhoHasGone() ? views(call) : views;
        for (Map.Entry<String, Dialog> told : List.copyOf(call.told().entrySet())) {
            tellAgain(call, told.getKey(), told.getValue(), next.of(told.getKey()), news);
        }
        for (SignedInAgent agent : newcomers) {
            call.told().put(agent.loginId(), next.everybodys());
            calls.belongsTo(call, agent.loginId(), true);
            entering.add(new DialogNews(Kind.POST, agent.loginId(), agent.extension(), next.everybodys()));
        }
        if (differs) {
            call.ends().forEach(CallEnd::told);
        }
    }

    private void tellAgain(CallRecord call, String loginId, Dialog told, Dialog dialog, List<DialogNews> news) {
        SignedInAgent agent = agents.find(loginId);
        CallEnd end = agent == null ? null : call.end(agent.extension());
        if (agent == null || end == null || wrapUp.hasLeft(call, end, agent)) {
            leaves(call, loginId);
            return;
        }
        if (wrapUp.isAwaited(call, end, agent)) {
            awaited.add(call, loginId);
        }
        // Who has handed the call on is out of it: what becomes of it among the others is theirs.
        boolean isOut = end.isLeftOut()
                && end.is(ParticipantState.DROPPED)
                && told.stateOf(agent.extension()) == ParticipantState.DROPPED;
        if (!isOut && !dialog.isSameButForTime(told)) {
            call.told().put(loginId, dialog);
            news.add(new DialogNews(Kind.PUT, loginId, agent.extension(), dialog));
        }
    }

    /** Who is at an end of the call, and does not have it yet. */
    private List<SignedInAgent> newcomers(CallRecord call) {
        List<SignedInAgent> newcomers = new ArrayList<>(2);
        if (!call.isOver() && !CallTypes.isUnseen(call.data().callType())) {
            for (CallEnd end : call.ends()) {
                SignedInAgent agent = agents.at(end.device());
                if (agent != null
                        && end.isLive()
                        && DialogView.isShown(call, end)
                        && !call.told().containsKey(agent.loginId())) {
                    newcomers.add(agent);
                }
            }
        }
        return newcomers;
    }

    private Views views(CallRecord call) {
        Map<String, Dialog> own = new HashMap<>();
        for (CallEnd end : call.ends()) {
            SignedInAgent agent = end.isLeftOut() ? agents.at(end.device()) : null;
            if (agent != null && call.told().containsKey(agent.loginId())) {
                own.put(agent.loginId(), view.of(call, end.device()));
            }
        }
        return new Views(view.of(call, null), own);
    }

    /**
     * A dialog as users see it.
     *
     * @param own by loginId, of those who see themselves in it though others do not any more
     */
    private record Views(Dialog everybodys, Map<String, Dialog> own) {

        Dialog of(String loginId) {
            return own.getOrDefault(loginId, everybodys);
        }
    }
}
