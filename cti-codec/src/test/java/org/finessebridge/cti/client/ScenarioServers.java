package org.finessebridge.cti.client;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.WireFault;
import org.finessebridge.cti.simulator.session.ServerRole;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.cti.simulator.session.SimulatorTime;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.jspecify.annotations.Nullable;

/** The simulated servers of a scenario, on the scenario's clock. */
final class ScenarioServers {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final Map<CtiSide, SimulatedServer> simulated = new EnumMap<>(CtiSide.class);
    private final SimulatorTime time;

    ScenarioServers(FakeTimer timer) {
        this.time = new SimulatorTime() {
            @Override
            public Instant instant() {
                return START.plusNanos(timer.nanoTime());
            }

            @Override
            public long nanoTime() {
                return timer.nanoTime();
            }

            @Override
            public Scheduled after(Duration delay, Runnable task) {
                SessionTimer.Scheduled waiting = timer.after(delay, task);
                return waiting::cancel;
            }
        };
    }

    static CtiEndpoint endpoint(CtiSide side) {
        return side == CtiSide.A ? new CtiEndpoint("cti-a", 42027) : new CtiEndpoint("cti-b", 43027);
    }

    /** {@code 14..24}. */
    static List<ProtocolVersion> versions(String range) {
        int dots = range.indexOf("..");
        return CtiClientSettings.versions(
                ProtocolVersion.ucce(Integer.parseInt(range.substring(dots + 2))),
                ProtocolVersion.ucce(Integer.parseInt(range.substring(0, dots))));
    }

    /** {@code A versions=14..20 services=0x14}, or {@code pair}: A is active and B standby. */
    void add(List<String> words) {
        SimulatorSettings settings = SimulatorSettings.onLoopback(0);
        for (String word : words.subList(1, words.size())) {
            String value = word.substring(word.indexOf('=') + 1);
            settings = word.startsWith("services=")
                    ? settings.withServices(Long.decode(value))
                    : settings.withVersions(range(value));
        }
        if (words.getFirst().equals("pair")) {
            SimulatedServer a = server(settings);
            simulated.put(CtiSide.A, a);
            simulated.put(CtiSide.B, a.otherSide(settings.sessions()));
        } else {
            simulated.put(CtiSide.valueOf(words.getFirst()), server(settings));
        }
    }

    private static VersionRange range(String text) {
        List<ProtocolVersion> versions = versions(text);
        return new VersionRange(versions.getLast().number(), versions.getFirst().number());
    }

    private SimulatedServer server(SimulatorSettings settings) {
        return new SimulatedServer(
                settings.sessions(),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 7001))
                        .extensions(2000, 2999)
                        .build(),
                time);
    }

    /** The simulated server of a side; null where the script plays it. */
    @Nullable
    SimulatedServer simulated(CtiSide side) {
        return simulated.get(side);
    }

    void play(CtiSide side, List<String> words) {
        SimulatedServer server = Objects.requireNonNull(simulated.get(side));
        String argument = words.size() > 1 ? words.get(1) : "";
        switch (words.getFirst()) {
            case "normal" -> server.behaviour(SimulatorBehaviour.NORMAL);
            case "silent" -> server.behaviour(SimulatorBehaviour.silent());
            case "late" -> server.behaviour(SimulatorBehaviour.answeringLate(CtiScenario.duration(argument)));
            case "ignoring" -> server.behaviour(SimulatorBehaviour.ignoringSetAgentState());
            case "refusing" -> server.behaviour(SimulatorBehaviour.refusingOpen(StatusCode.valueOf(argument)));
            case "goingOffline" -> server.behaviour(SimulatorBehaviour.goingOffline());
            case "spoil" -> server.spoil(WireFault.Kind.valueOf(argument));
            case "spoilNext" ->
                server.behaviour(SimulatorBehaviour.spoiling(new WireFault(WireFault.Kind.valueOf(argument), 0)));
            case "drop" -> server.dropClients();
            case "failure" -> server.failureEvent(StatusCode.valueOf(argument));
            case "system" -> server.systemEvent(SystemEventId.valueOf(argument), null);
            case "role" -> server.role(ServerRole.valueOf(argument));
            case "switch" -> {
                SimulatedServer other =
                        Objects.requireNonNull(simulated.get(side == CtiSide.A ? CtiSide.B : CtiSide.A));
                Objects.requireNonNull(server.switchTo(other));
            }
            case "agent" -> server.changeAgentState("2001", AgentState.valueOf(argument), 0);
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }
}
