package org.finessebridge.cti.simulator.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.statistics.SkillGroupQueueStatistics;
import org.finessebridge.cti.message.statistics.SkillGroupStatistics;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.queue.CallQueues;
import org.finessebridge.cti.simulator.queue.WaitingCall;
import org.jspecify.annotations.Nullable;

/**
 * Counts the agents and the waiting calls of skill groups. Guide, "Query Skill Group Statistics
 * Conf": of an agent who is busy in another skill group AgentsBusyOther. What has been over a period
 * is not counted, and told as unknown. Used on the simulator's event loop only.
 */
public final class SkillGroupStatus implements TelephonyListener {

    private static final long UNKNOWN = 0xFFFF_FFFFL;
    private static final SkillGroupStatistics NO_CALLS = unknown();
    private static final SkillGroupQueueStatistics NO_QUEUE = new SkillGroupQueueStatistics(UNKNOWN, UNKNOWN, UNKNOWN);

    private final ContactCentre centre;
    private final Telephony telephony;
    private final CallQueues queues;
    private final CentreTime time;
    private final Map<Long, List<SimulatedAgent>> members = new HashMap<>();

    /** Of which agents these are. */
    private int version = -1;

    /** The skill group of an agent's last call, also while the agent works after it. */
    private final Map<String, Long> lastGroups = new HashMap<>();

    /** Counts from now on. */
    public SkillGroupStatus(ContactCentre centre, Telephony telephony, CallQueues queues, CentreTime time) {
        this.centre = centre;
        this.telephony = telephony;
        this.queues = queues;
        this.time = time;
        telephony.listen(this);
    }

    private List<SimulatedAgent> members(long number) {
        if (version != telephony.agents().version()) {
            version = telephony.agents().version();
            List<SimulatedAgent> agents = telephony.agents().agents();
            for (Long group : centre.skillGroups().keySet()) {
                members.put(
                        group,
                        agents.stream()
                                .filter(agent -> agent.skillGroupNumbers().contains(group))
                                .toList());
            }
        }
        return members.getOrDefault(number, List.of());
    }

    @Override
    public void agentChanged(String agentId, AgentSnapshot agent) {
        AgentDesk desk = telephony.agents().byId(agentId);
        if (desk == null) {
            return;
        }
        Long group = desk.task().skillGroupNumber();
        if (group != null) {
            lastGroups.put(agentId, group);
        } else if (!desk.isInWork()) {
            lastGroups.remove(agentId);
        }
    }

    /**
     * The skill group that a request names.
     *
     * @param number SkillGroupNumber; 0xFFFFFFFF where only the id is known
     * @param id SkillGroupID; 0xFFFFFFFF where only the number is known
     * @return null where there is none
     */
    public @Nullable SimulatedSkillGroup find(long number, long id) {
        if (number != UNKNOWN) {
            return centre.skillGroups().get(number);
        }
        return centre.skillGroups().values().stream()
                .filter(group -> group.skillGroupId() == id)
                .findFirst()
                .orElse(null);
    }

    /** What a skill group is now. */
    public QuerySkillGroupStatisticsConf of(SimulatedSkillGroup group, long invokeId) {
        long number = group.skillGroupNumber();
        Map<AgentBucket, Long> counts = counts(number);
        long loggedOn = counts.values().stream().mapToLong(Long::longValue).sum();
        long notReady = count(counts, AgentBucket.NOT_READY);
        long available = count(counts, AgentBucket.AVAIL);
        List<WaitingCall> waiting = queues.waitingFor(number);
        return QuerySkillGroupStatisticsConf.builder()
                .invokeId(invokeId)
                .peripheralId(centre.peripheralId())
                .skillGroupNumber(number)
                .skillGroupId(group.skillGroupId())
                .agentsLoggedOn(loggedOn)
                .agentsAvail(available)
                .agentsNotReady(notReady)
                .agentsReady(loggedOn - notReady)
                .agentsTalkingIn(count(counts, AgentBucket.TALKING_IN))
                .agentsTalkingOut(count(counts, AgentBucket.TALKING_OUT))
                .agentsTalkingOther(count(counts, AgentBucket.TALKING_OTHER))
                .agentsWorkNotReady(count(counts, AgentBucket.WORK_NOT_READY))
                .agentsWorkReady(count(counts, AgentBucket.WORK_READY))
                .agentsBusyOther(count(counts, AgentBucket.BUSY_OTHER))
                .agentsReserved(count(counts, AgentBucket.RESERVED))
                .agentsHold(count(counts, AgentBucket.HOLD))
                .agentsIcmAvailable(available)
                .agentsApplicationAvailable(0)
                .agentsTalkingAutoOut(UNKNOWN)
                .agentsTalkingPreview(UNKNOWN)
                .agentsTalkingReservation(UNKNOWN)
                .routerCallsQNow(waiting.size())
                .longestRouterCallQNow(longest(waiting))
                .callsQNow(0)
                .callsQTimeNow(0)
                .longestCallQNow(0)
                .fiveMinutes(NO_CALLS)
                .fiveMinutesQueue(NO_QUEUE)
                .halfHour(NO_CALLS)
                .halfHourQueue(NO_QUEUE)
                .today(NO_CALLS)
                .todayQueue(NO_QUEUE)
                .build();
    }

    private Map<AgentBucket, Long> counts(long number) {
        Map<AgentBucket, Long> counts = new EnumMap<>(AgentBucket.class);
        for (SimulatedAgent agent : members(number)) {
            AgentDesk desk = telephony.agents().byId(agent.agentId());
            if (desk != null && desk.isSignedOn()) {
                boolean here = number == busyIn(agent, desk);
                counts.merge(AgentBucket.of(desk.state(), desk.task().direction(), here), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** Calls that come from no queue are those of the agent's base group. */
    private long busyIn(SimulatedAgent agent, AgentDesk desk) {
        Long ofTask = desk.task().skillGroupNumber();
        Long group = ofTask == null && desk.isInWork() ? lastGroups.get(agent.agentId()) : ofTask;
        return group != null && agent.skillGroupNumbers().contains(group)
                ? group
                : agent.skillGroupNumbers().getFirst();
    }

    private static long count(Map<AgentBucket, Long> counts, AgentBucket bucket) {
        return Objects.requireNonNullElse(counts.get(bucket), 0L);
    }

    /** In seconds; 0 where nobody waits. */
    private long longest(List<WaitingCall> waiting) {
        Instant now = time.now();
        return waiting.stream()
                .mapToLong(
                        call -> Math.max(0, Duration.between(call.since(), now).toSeconds()))
                .max()
                .orElse(0);
    }

    /** Of 38 counters nothing is known. */
    private static SkillGroupStatistics unknown() {
        return new SkillGroupStatistics(
                UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN,
                UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN,
                UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN,
                UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
