package org.finessebridge.cti.simulator.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.CallPlan;
import org.finessebridge.cti.simulator.centre.CallTarget;
import org.finessebridge.cti.simulator.centre.Campaign;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.centre.DialedNumber;
import org.finessebridge.cti.simulator.centre.ExternalNumber;
import org.finessebridge.cti.simulator.centre.QueueOverflow;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.centre.TrafficProfile;
import org.finessebridge.cti.simulator.session.FakeSimulatorTime;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;

/**
 * A contact centre without clients, whose time only the test moves: agents 2001 to 2003 of skill
 * group 10, of whom 2003 is of 20 too; 7000 and, urgent, 7001 are queues of 10, 7002 is one of 20,
 * 7003 an agent's phone, 7004 busy, 7005 a number outside; calls overflow from 10 to 20 after a
 * minute; nobody answers for 12 s.
 */
public final class SimulatedFloor {

    /** How long a call rings at an agent. */
    public static final Duration PATIENCE = Duration.ofSeconds(12);

    /** How long a call waits before it overflows. */
    public static final Duration OVERFLOW = Duration.ofMinutes(1);

    private final FakeSimulatorTime time = new FakeSimulatorTime();
    private final SimulatedServer server;

    private SimulatedFloor(ContactCentre centre) {
        this.server = new SimulatedServer(SimulatorSettings.onLoopback(0).sessions(), centre, time);
    }

    /** One of UCCE. */
    public static SimulatedFloor ucce() {
        return new SimulatedFloor(centre(List.of(), null));
    }

    /** One of UCCX. */
    public static SimulatedFloor uccx() {
        return new SimulatedFloor(centre(List.of(), null).ofUccx());
    }

    /** One with a campaign, of UCCE or UCCX. */
    public static SimulatedFloor with(Campaign campaign, boolean uccx) {
        ContactCentre centre = centre(List.of(campaign), null);
        return new SimulatedFloor(uccx ? centre.ofUccx() : centre);
    }

    /** One with traffic. */
    public static SimulatedFloor with(TrafficProfile traffic) {
        return new SimulatedFloor(centre(List.of(), traffic));
    }

    private static ContactCentre centre(List<Campaign> campaigns, @Nullable TrafficProfile traffic) {
        DeskSettings desk = new DeskSettings(
                DeskSettings.DEFAULT.mask(),
                DeskSettings.DEFAULT.wrapupIncoming(),
                DeskSettings.DEFAULT.wrapupOutgoing(),
                Duration.ZERO,
                PATIENCE);
        UnaryOperator<String> number = name -> "40855501" + name;
        return ContactCentre.builder()
                .extensions(2000, 2999)
                .skillGroup(new SimulatedSkillGroup(10, 5010, "English"))
                .skillGroup(new SimulatedSkillGroup(20, 5020, "Everybody"))
                .agent(agent("2001", List.of(10L)))
                .agent(agent("2002", List.of(10L)))
                .agent(agent("2003", List.of(10L, 20L)))
                .plan(new CallPlan(
                        Map.of(
                                "7000",
                                new DialedNumber(
                                        "7000",
                                        new CallTarget.Queue(10),
                                        5,
                                        Map.of("callVariable1", "gold", "user.order", "A-1", "user.list[2]", "x")),
                                "7001",
                                new DialedNumber("7001", new CallTarget.Queue(10), 1, Map.of()),
                                "7002",
                                new DialedNumber("7002", new CallTarget.Queue(20), 5, Map.of()),
                                "7003",
                                new DialedNumber("7003", new CallTarget.Device("2001"), 5, Map.of()),
                                "7004",
                                new DialedNumber("7004", new CallTarget.Busy(), 5, Map.of()),
                                "7005",
                                new DialedNumber("7005", new CallTarget.Outside(number.apply("99")), 5, Map.of())),
                        List.of(
                                new ExternalNumber(number.apply("00"), ExternalNumber.Reaction.BUSY, Duration.ZERO),
                                new ExternalNumber(
                                        number.apply("*"), ExternalNumber.Reaction.ANSWERS, Duration.ofSeconds(3))),
                        Map.of(10L, new QueueOverflow(OVERFLOW, 20)),
                        Map.of("2001", desk, "2002", desk, "2003", desk),
                        campaigns,
                        traffic))
                .build();
    }

    private static SimulatedAgent agent(String id, List<Long> groups) {
        return new SimulatedAgent(id, new Secret(id), Integer.parseInt(id), "", "", null, groups, List.of(id));
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        time.advance(duration);
    }

    /** The simulator. */
    public SimulatedServer server() {
        return server;
    }

    /** Its telephone system. */
    public Telephony telephony() {
        return server.telephony();
    }

    /** Agents become ready, a second after each other. */
    public void ready(String... agentIds) {
        for (String agentId : agentIds) {
            become(agentId, AgentState.AVAILABLE);
            pass(Duration.ofSeconds(1));
        }
    }

    /** An agent becomes something. */
    public void become(String agentId, AgentState state) {
        server.changeAgentState(agentId, state, 0);
    }

    /** A caller dials. */
    public long dial(String number) {
        return telephony().inbound("4085550123", number, CallData.NONE);
    }

    /** What an agent is. */
    public AgentSnapshot agent(String agentId) {
        return Objects.requireNonNull(server.agentStates().get(agentId));
    }

    /** A call that there is. */
    public CallSnapshot call(long callId) {
        return Objects.requireNonNull(telephony().call(callId));
    }

    /** Where a call rings; null for nowhere. */
    public @Nullable String ringsAt(long callId) {
        return call(callId).parties().stream()
                .filter(party -> party.monitored() && party.state() == LocalConnectionState.ALERTING)
                .map(PartySnapshot::device)
                .findFirst()
                .orElse(null);
    }

    /** The counters of a skill group. */
    public QuerySkillGroupStatisticsConf counters(long skillGroupNumber) {
        return server.life()
                .statistics()
                .of(Objects.requireNonNull(server.centre().skillGroups().get(skillGroupNumber)), 1);
    }
}
