package org.finessebridge.cti.simulator.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.DialedNumber;
import org.finessebridge.cti.simulator.centre.QueueOverflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queues of a contact centre: a call waits for an agent of its skill group, goes to the one who
 * has been available longest, overflows after a time, and comes back where nobody answers. Of
 * several calls the one of the highest priority is first, then the one that has waited longest. Used
 * on the simulator's event loop only.
 */
public final class CallQueues implements TelephonyListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallQueues.class);

    private final Telephony telephony;
    private final PlannedRouting plan;
    private final CentreTime time;
    private final ReadyAgents ready = new ReadyAgents();

    /** Agents who are available, but whose phone was busy when a call was to come: in their order. */
    private final Set<AgentDesk> busy = new LinkedHashSet<>();

    private final Map<Long, TreeSet<WaitingCall>> queues = new HashMap<>();
    private final Map<Long, WaitingCall> waiting = new HashMap<>();
    private final Map<Long, Known> known = new HashMap<>();
    private final List<LongConsumer> listeners = new ArrayList<>();

    /** What has become of a routed call so far. */
    private static final class Known {
        private final int priority;
        private final Instant since;
        private final Set<Long> overflowed = new HashSet<>();
        private Runnable timer = () -> {};
        private String ringsAt = "";

        Known(int priority, Instant since) {
            this.priority = priority;
            this.since = since;
        }

        void timer(Runnable next) {
            timer.run();
            timer = next;
        }
    }

    /** Routes the calls of a telephone system by a plan, from now on. */
    public CallQueues(Telephony telephony, PlannedRouting plan, CentreTime time) {
        this.telephony = telephony;
        this.plan = plan;
        this.time = time;
        telephony.routing(plan);
        telephony.externalParties(plan);
        telephony.listen(this);
    }

    /** Hears of each queue that has got or lost a call, by its SkillGroupNumber. */
    public void listen(LongConsumer listener) {
        listeners.add(listener);
    }

    /** Takes a listener away; does nothing where it is none. */
    public void ignore(LongConsumer listener) {
        listeners.remove(listener);
    }

    /** The calls that wait for a skill group, the first to be answered first. Immutable. */
    public List<WaitingCall> waitingFor(long skillGroupNumber) {
        TreeSet<WaitingCall> queue = queues.get(skillGroupNumber);
        return queue == null ? List.of() : List.copyOf(queue);
    }

    @Override
    public void callBegan(CallSnapshot call) {
        CallData data = plan.dataOf(call.dialedNumber());
        if (!data.isEmpty() && telephony.call(call.callId()) != null) {
            // What the caller brings counts more than what the number says.
            try {
                telephony.setData(call.callId(), data.merged(call.data()));
            } catch (CallRefusedException e) {
                LOG.debug("Call {} does not take the variables of {}", call.callId(), call.dialedNumber(), e);
            }
        }
        callChanged(call);
    }

    @Override
    public void callChanged(CallSnapshot heard) {
        CallSnapshot call = telephony.call(heard.callId());
        if (call == null) {
            return;
        }
        Long group = call.skillGroupNumber();
        if (group != null && call.parties().stream().anyMatch(party -> party.state() == LocalConnectionState.QUEUED)) {
            enqueue(call, group);
        } else {
            dequeue(call.callId());
            Known routed = known.get(call.callId());
            if (routed != null && !rings(call, routed.ringsAt)) {
                routed.timer(() -> {});
                routed.ringsAt = "";
            }
        }
        serveWhoIsFreeAgain();
    }

    @Override
    public void callEnded(CallSnapshot call) {
        dequeue(call.callId());
        Known routed = known.remove(call.callId());
        if (routed != null) {
            routed.timer(() -> {});
        }
        serveWhoIsFreeAgain();
    }

    /** A phone that has become idle has changed no agent's state where the call was none out of a queue. */
    private void serveWhoIsFreeAgain() {
        for (AgentDesk desk : List.copyOf(busy)) {
            String device = desk.extension();
            if (device != null && telephony.isIdle(device) && busy.remove(desk)) {
                available(desk);
            }
        }
    }

    private void available(AgentDesk desk) {
        ready.add(desk);
        serve(desk);
    }

    @Override
    public void agentChanged(String agentId, AgentSnapshot unused) {
        AgentDesk desk = telephony.agents().byId(agentId);
        if (desk == null) {
            return;
        }
        if (desk.state() != AgentState.AVAILABLE) {
            ready.remove(desk);
            busy.remove(desk);
        } else {
            available(desk);
        }
    }

    private void enqueue(CallSnapshot call, long group) {
        WaitingCall before = waiting.get(call.callId());
        if (before != null && before.skillGroupNumber() == group) {
            return;
        }
        dequeue(call.callId());
        Known routed = known.computeIfAbsent(call.callId(), id -> new Known(priority(call.dialedNumber()), time.now()));
        WaitingCall entry = new WaitingCall(call.callId(), group, routed.priority, routed.since);
        waiting.put(call.callId(), entry);
        queues.computeIfAbsent(group, _ -> new TreeSet<>()).add(entry);
        listeners.forEach(listener -> listener.accept(group));
        routed.ringsAt = "";
        QueueOverflow overflow = plan.plan().overflows().get(group);
        routed.timer(
                overflow != null && routed.overflowed.add(group)
                        ? time.after(overflow.after(), () -> overflow(entry, overflow))
                        : () -> {});
        // Whoever is first in the queue is served, who need not be this call.
        AgentDesk next = ready.first(group);
        while (next != null && waiting.containsKey(call.callId())) {
            ready.remove(next); // and comes again when the agent is available again
            serve(next);
            next = ready.first(group);
        }
    }

    private void dequeue(long callId) {
        WaitingCall entry = waiting.remove(callId);
        if (entry != null) {
            TreeSet<WaitingCall> queue = queues.get(entry.skillGroupNumber());
            if (queue != null) {
                queue.remove(entry);
                listeners.forEach(listener -> listener.accept(entry.skillGroupNumber()));
            }
        }
    }

    private void overflow(WaitingCall entry, QueueOverflow overflow) {
        if (entry.equals(waiting.get(entry.callId()))) {
            try {
                telephony.requeue(entry.callId(), overflow.skillGroupNumber());
            } catch (CallRefusedException e) {
                LOG.debug("Call {} cannot go on to skill group {}", entry.callId(), overflow.skillGroupNumber(), e);
            }
        }
    }

    /** Brings an available agent the first of the calls that wait for the agent's skill groups. */
    private void serve(AgentDesk desk) {
        List<WaitingCall> firsts = new ArrayList<>();
        for (Long group : desk.agent().skillGroupNumbers()) {
            TreeSet<WaitingCall> queue = queues.get(group);
            if (queue != null && !queue.isEmpty()) {
                firsts.add(queue.first());
            }
        }
        firsts.stream().sorted().findFirst().ifPresent(first -> deliver(first, desk));
    }

    private void deliver(WaitingCall entry, AgentDesk desk) {
        String device = desk.extension();
        if (desk.state() != AgentState.AVAILABLE || device == null) {
            return;
        }
        Known routed = known.get(entry.callId());
        Duration patience = desk.settings().ringNoAnswerTime();
        dequeue(entry.callId());
        if (routed != null) {
            routed.ringsAt = device;
            routed.timer(patience.isZero() ? () -> {} : time.after(patience, () -> noAnswer(entry.callId(), device)));
        }
        try {
            telephony.deliver(entry.callId(), desk, entry.skillGroupNumber());
        } catch (CallRefusedException e) {
            // The phone is busy though the agent is ready: the call waits on, the agent is served when free.
            LOG.debug(
                    "Call {} cannot go to agent {}",
                    entry.callId(),
                    desk.agent().agentId(),
                    e);
            ready.remove(desk);
            if (!telephony.isIdle(device)) {
                busy.add(desk);
            }
            CallSnapshot call = telephony.call(entry.callId());
            if (call != null) {
                callChanged(call);
            }
        }
    }

    private void noAnswer(long callId, String device) {
        CallSnapshot call = telephony.call(callId);
        if (call != null && rings(call, device)) {
            telephony.divert(callId, device, call.dialedNumber(), EventCause.REDIRECTED);
        }
    }

    private static boolean rings(CallSnapshot call, String device) {
        PartySnapshot party = call.party(device);
        return party != null && party.state() == LocalConnectionState.ALERTING;
    }

    private int priority(String dialedNumber) {
        DialedNumber dialed = plan.plan().dialedNumbers().get(dialedNumber);
        return dialed == null ? DialedNumber.USUAL_PRIORITY : dialed.priority();
    }
}
