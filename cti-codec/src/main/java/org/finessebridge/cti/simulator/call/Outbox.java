package org.finessebridge.cti.simulator.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;

/**
 * Collects what one step of the telephone system has to tell, and tells it when the step is done:
 * the answer to a request, the events, and the listeners. Used on the simulator's event loop only.
 */
final class Outbox {

    private final AgentLogic agents;
    private final Consumer<List<CtiMessage>> clients;
    private final Function<Call, CallSnapshot> snapshots;
    private final List<TelephonyListener> listeners = new ArrayList<>();
    private List<CtiMessage> events = new ArrayList<>();
    private List<Runnable> first = new ArrayList<>();
    private List<Runnable> last = new ArrayList<>();
    private List<Call> begun = new ArrayList<>();
    private List<Consumer<TelephonyListener>> news = new ArrayList<>();
    private Set<Call> changed = new LinkedHashSet<>();

    /** What listeners hear of calls, until the next step changes them. */
    private final Map<Call, CallSnapshot> taken = new HashMap<>();

    private boolean performing;

    Outbox(AgentLogic agents, Consumer<List<CtiMessage>> clients, Function<Call, CallSnapshot> snapshots) {
        this.agents = agents;
        this.clients = clients;
        this.snapshots = snapshots;
    }

    void listen(TelephonyListener listener) {
        listeners.add(listener);
    }

    void ignore(TelephonyListener listener) {
        listeners.remove(listener);
    }

    /** Does something, and tells of it; what is done within another step belongs to that. */
    void perform(Runnable step) {
        if (performing) {
            step.run();
            return;
        }
        performing = true;
        taken.clear();
        try {
            step.run();
        } finally {
            performing = false;
            flush();
        }
    }

    /** Tells the clients an event. */
    void tell(CtiMessage event) {
        events.add(event);
    }

    /** The answer to a request goes before the events, or after them. */
    void answer(boolean afterEvents, Runnable answer) {
        (afterEvents ? last : first).add(answer);
    }

    void began(Call call) {
        begun.add(call);
    }

    void changed(Call call) {
        changed.add(call);
    }

    void ended(Call call) {
        changed.remove(call);
        news.add(listener -> listener.callEnded(snapshot(call)));
    }

    /** An agent has answered a dialer. */
    void answered(Call call, String response) {
        news.add(listener -> listener.reservationAnswered(snapshot(call), response));
    }

    /** What an agent is has been told. */
    void agent(AgentDesk desk) {
        List.copyOf(listeners)
                .forEach(listener -> listener.agentChanged(desk.agent().agentId(), desk.snapshot()));
    }

    private void agents(List<CtiMessage> told) {
        told.stream()
                .filter(AgentStateEvent.class::isInstance)
                .map(event -> ((AgentStateEvent) event).agentId())
                .distinct()
                .forEach(agentId -> {
                    AgentDesk desk = agentId == null ? null : agents.byId(agentId);
                    if (desk != null) {
                        agent(desk);
                    }
                });
    }

    private CallSnapshot snapshot(Call call) {
        return taken.computeIfAbsent(call, snapshots);
    }

    private void flush() {
        List<Runnable> answers = first;
        List<CtiMessage> told = events;
        List<Runnable> late = last;
        List<Call> beginners = begun;
        List<Consumer<TelephonyListener>> heard = news;
        Set<Call> others = changed;
        first = new ArrayList<>();
        events = new ArrayList<>();
        last = new ArrayList<>();
        begun = new ArrayList<>();
        news = new ArrayList<>();
        changed = new LinkedHashSet<>();
        answers.forEach(Runnable::run);
        if (!told.isEmpty()) {
            clients.accept(told);
        }
        late.forEach(Runnable::run);
        agents(told);
        for (TelephonyListener listener : List.copyOf(listeners)) {
            beginners.forEach(call -> listener.callBegan(snapshot(call)));
            others.forEach(call -> listener.callChanged(snapshot(call)));
            heard.forEach(item -> item.accept(listener));
        }
        taken.clear();
    }
}
