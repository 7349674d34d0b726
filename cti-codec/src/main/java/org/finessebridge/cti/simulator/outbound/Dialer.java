package org.finessebridge.cti.simulator.outbound;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.ExternalParties;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.Campaign;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays outbound campaigns: reserves available agents, shows them customers, calls customers, and
 * brings those who answer to the agents. Used on the simulator's event loop only.
 */
public final class Dialer implements TelephonyListener {

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);

    /** How long a customer's telephone rings before the dialer gives up. */
    private static final Duration NO_ANSWER = Duration.ofSeconds(20);

    /** Before a campaign calls those again of whom it has reached nobody. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Telephony telephony;
    private final ExternalParties outside;
    private final CentreTime time;
    private final boolean uccx;
    private final List<RunningCampaign> campaigns;
    private final Map<Long, CampaignCall> calls = new HashMap<>();
    private final Set<AgentDesk> available = new LinkedHashSet<>();

    /** Those of them whose phone was busy when they were to be reserved. */
    private final Set<AgentDesk> busy = new LinkedHashSet<>();

    private boolean reserving;

    /** Runs campaigns from now on. */
    public Dialer(
            Telephony telephony, ExternalParties outside, CentreTime time, List<Campaign> campaigns, boolean uccx) {
        this.telephony = telephony;
        this.outside = outside;
        this.time = time;
        this.uccx = uccx;
        this.campaigns = campaigns.stream().map(RunningCampaign::new).toList();
        telephony.listen(this);
    }

    /** How many customers are still to be called, by the campaigns' names. */
    public Map<String, Integer> customersLeft() {
        Map<String, Integer> left = new HashMap<>();
        campaigns.forEach(running -> left.merge(running.campaign().name(), running.customersLeft(), Integer::sum));
        return Map.copyOf(left);
    }

    @Override
    public void agentChanged(String agentId, AgentSnapshot unused) {
        AgentDesk desk = telephony.agents().byId(agentId);
        if (desk == null) {
            return;
        }
        if (desk.state() == AgentState.AVAILABLE) {
            available.add(desk);
        } else {
            available.remove(desk);
            busy.remove(desk);
        }
        if (!reserving) {
            serve(desk);
        }
    }

    private void serve(AgentDesk desk) {
        for (RunningCampaign campaign : campaigns) {
            if (desk.state() == AgentState.AVAILABLE
                    && desk.agent()
                            .skillGroupNumbers()
                            .contains(campaign.campaign().skillGroupNumber())) {
                reserve(campaign, desk);
            }
        }
    }

    @Override
    public void reservationAnswered(CallSnapshot reservation, String response) {
        CampaignCall call = calls.get(reservation.callId());
        if (call == null || call.isOver() || call.isAccepted()) {
            return;
        }
        switch (response) {
            case "Accept" -> accepted(reservation.callId(), call);
            case "Reject" -> {
                call.campaign().wasOfUse();
                call.customers().forEach(call.campaign()::later);
                giveUp(reservation.callId(), call);
            }
            case "Reject-Close" -> {
                call.campaign().wasOfUse();
                giveUp(reservation.callId(), call);
            }
            default ->
                LOG.debug(
                        "Agent {} answers a reservation with {}",
                        call.agent().agent().agentId(),
                        response);
        }
    }

    @Override
    public void callEnded(CallSnapshot ended) {
        CampaignCall call = calls.remove(ended.callId());
        if (call != null) {
            call.finish();
            call.campaign().freePort(call.port());
            List.copyOf(available).forEach(this::serve);
        }
        serveWhoIsFreeAgain();
    }

    @Override
    public void callChanged(CallSnapshot changed) {
        serveWhoIsFreeAgain();
    }

    /** A phone that has become idle has changed no agent's state where the call was none out of a queue. */
    private void serveWhoIsFreeAgain() {
        if (reserving) {
            return;
        }
        for (AgentDesk desk : List.copyOf(busy)) {
            String device = desk.extension();
            if (device != null && telephony.isIdle(device) && busy.remove(desk)) {
                serve(desk);
            }
        }
    }

    private void reserve(RunningCampaign campaign, AgentDesk desk) {
        if (campaign.rests()) {
            rest(campaign);
            return;
        }
        if (campaign.customersLeft() == 0) {
            return;
        }
        String port = campaign.takePort();
        if (port == null) {
            return;
        }
        Campaign plan = campaign.campaign();
        List<String> customers =
                campaign.takeCustomers(plan.mode() == Campaign.Mode.PREDICTIVE ? plan.linesPerAgent() : 1);
        CampaignCall call = new CampaignCall(campaign, desk, port, customers);
        long id;
        try {
            // The call's first changes are heard before its id is known.
            reserving = true;
            id = telephony.reserve(desk, call.reservation(uccx));
        } catch (CallRefusedException e) {
            LOG.debug("Agent {} cannot be reserved", desk.agent().agentId(), e);
            campaign.freePort(port);
            customers.forEach(campaign::later);
            String device = desk.extension();
            if (device != null && !telephony.isIdle(device)) {
                busy.add(desk);
            }
            return;
        } finally {
            reserving = false;
        }
        calls.put(id, call);
        if (plan.mode().isPreview()) {
            call.timer(time.after(plan.reservationTime(), () -> unanswered(id, call)));
        } else {
            dial(id, call);
        }
    }

    private void rest(RunningCampaign campaign) {
        if (campaign.beginsRest()) {
            var _ = time.after(REST, () -> {
                campaign.endRest();
                List.copyOf(available).forEach(this::serve);
            });
        }
    }

    private void unanswered(long id, CampaignCall call) {
        if (!call.isOver() && !call.isAccepted()) {
            call.customers().forEach(call.campaign()::later);
            giveUp(id, call);
        }
    }

    private void accepted(long id, CampaignCall call) {
        call.timer(() -> {});
        if (call.campaign().campaign().mode() != Campaign.Mode.DIRECT_PREVIEW || !uccx) {
            dial(id, call);
            return;
        }
        call.campaign().wasOfUse();
        call.accept(1);
        call.finish();
        bring(
                id,
                call,
                () -> telephony.dialCustomer(
                        call.agent(), call.customers().getFirst(), call.data(call.connectedStatus(true))));
    }

    /** Calls the customers; the first who answers is the agent's. */
    private void dial(long id, CampaignCall call) {
        call.accept(call.customers().size());
        for (String customer : List.copyOf(call.customers())) {
            ExternalBehaviour behaviour = outside.of(customer);
            Duration after = switch (behaviour.kind()) {
                case ANSWERS, REJECTS -> behaviour.after();
                case RINGS -> NO_ANSWER;
                case BUSY, UNKNOWN -> Duration.ZERO;
            };
            // Never at once: the agent has to see that the customer is being called.
            Duration later = after.isZero() ? Duration.ofMillis(1) : after;
            var _ = time.after(later, () -> {
                if (behaviour.kind() == ExternalBehaviour.Kind.ANSWERS) {
                    answered(id, call, customer);
                } else {
                    failed(id, call, customer, behaviour.kind());
                }
            });
        }
    }

    private void answered(long id, CampaignCall call, String customer) {
        if (call.isOver()) {
            return; // Of several lines another was first: this customer hears nobody.
        }
        call.campaign().wasOfUse();
        call.finish();
        bring(id, call, () -> telephony.connectCustomer(call.agent(), call.customer(customer, uccx)));
    }

    /** The reservation ends, and the agent talks to the customer, or is free again where that cannot be. */
    private void bring(long id, CampaignCall call, LongSupplier customersCall) {
        try {
            telephony.endReservation(id, true);
            LOG.debug("Call {} is the customer's", customersCall.getAsLong());
        } catch (CallRefusedException e) {
            LOG.debug("The customer cannot be brought to the agent", e);
            telephony.release(call.agent());
        }
    }

    private void failed(long id, CampaignCall call, String customer, ExternalBehaviour.Kind kind) {
        if (kind != ExternalBehaviour.Kind.UNKNOWN) {
            call.campaign().later(customer);
        }
        if (call.failed() && !call.isOver()) {
            giveUp(id, call);
        }
    }

    private void giveUp(long id, CampaignCall call) {
        call.finish();
        quietly("The reservation is over already", () -> telephony.endReservation(id, false));
    }

    private static void quietly(String what, Runnable task) {
        try {
            task.run();
        } catch (CallRefusedException e) {
            LOG.debug("{}", what, e);
        }
    }
}
