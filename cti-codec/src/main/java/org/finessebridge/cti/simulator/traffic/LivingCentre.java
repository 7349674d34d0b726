package org.finessebridge.cti.simulator.traffic;

import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.CallPlan;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.outbound.Dialer;
import org.finessebridge.cti.simulator.queue.CallQueues;
import org.finessebridge.cti.simulator.queue.OutsideNumbers;
import org.finessebridge.cti.simulator.queue.PlannedRouting;
import org.finessebridge.cti.simulator.statistics.SkillGroupStatus;
import org.jspecify.annotations.Nullable;

/**
 * What makes agents and telephones a contact centre: its plan for calls is carried out. Used on the
 * simulator's event loop only.
 */
public final class LivingCentre {

    private final CallQueues queues;
    private final OutsideNumbers outside;
    private final SkillGroupStatus statistics;
    private final Dialer dialer;
    private final @Nullable Traffic traffic;

    /** Carries out the plan of a contact centre from now on; its traffic waits to be started. */
    public LivingCentre(ContactCentre centre, Telephony telephony, CentreTime time, AgentChanges changes) {
        CallPlan plan = centre.plan();
        plan.deskSettings().forEach((agentId, settings) -> {
            AgentDesk desk = telephony.agents().byId(agentId);
            if (desk != null) {
                desk.settings(settings);
            }
        });
        PlannedRouting routing = new PlannedRouting(plan);
        this.queues = new CallQueues(telephony, routing, time);
        this.outside = new OutsideNumbers(routing);
        telephony.externalParties(outside);
        this.statistics = new SkillGroupStatus(centre, telephony, queues, time);
        this.dialer = new Dialer(telephony, routing, time, plan.campaigns(), centre.isUccx());
        this.traffic = plan.traffic() == null ? null : new Traffic(telephony, time, changes, plan.traffic());
    }

    /** Its queues. */
    public CallQueues queues() {
        return queues;
    }

    /** What happens at numbers outside, which may be changed. */
    public OutsideNumbers outsideNumbers() {
        return outside;
    }

    /** The counters of its skill groups. */
    public SkillGroupStatus statistics() {
        return statistics;
    }

    /** The dialer of its campaigns. */
    public Dialer dialer() {
        return dialer;
    }

    /** Its traffic; null where its plan has none. */
    public @Nullable Traffic traffic() {
        return traffic;
    }
}
