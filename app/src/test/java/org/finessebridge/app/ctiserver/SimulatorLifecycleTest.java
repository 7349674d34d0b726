package org.finessebridge.app.ctiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.demo.DemoSettings;
import org.finessebridge.app.demo.DeviceRange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The simulator speaks the dialect that the product is set to. */
class SimulatorLifecycleTest {

    private static final InMemoryDirectory NOBODY = new InMemoryDirectory(DirectorySnapshot.EMPTY);

    @Test
    void speaksUcceUnlessUccxIsSet() throws Exception {
        CtiSessionOpened opened = opened(Map.of("finesse.cti.simulator.port", "0"));
        assertThat(opened.version()).isEqualTo(ProtocolVersion.V24);
        assertThat(opened.openConf().peripheralType().known()).isEqualTo(PeripheralType.ENTERPRISE_AGENT);
        assertThat(opened.openConf().peripherals().getFirst().fltPeripheralId()).isEqualTo(5000);
    }

    @Test
    void speaksUccxWhereThatIsSet() throws Exception {
        CtiSessionOpened opened = opened(Map.of(
                "finesse.cti.dialect", "uccx",
                "finesse.cti.simulator.port", "0"));
        assertThat(opened.version()).isEqualTo(ProtocolVersion.uccx(17));
        assertThat(opened.openConf().peripheralType().known()).isEqualTo(PeripheralType.ACMI_CRS);
        assertThat(opened.openConf().peripherals().getFirst().fltPeripheralId()).isEqualTo(1);
    }

    @Test
    void livesWhereTrafficIsAskedFor() {
        DirectoryTeam team = new DirectoryTeam("5000", "Minnies_Team");
        DemoContactCentre demo = new DemoContactCentre(
                List.of(team), List.of(agent("2001", team), agent("2002", team)), List.of(new DeviceRange(2000, 2999)));
        CtiSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("finesse.cti.simulator.port", "0")))
                .bindOrCreate("finesse.cti", CtiSettings.class);
        SimulatorLifecycle lifecycle = new SimulatorLifecycle(
                EffectiveCti.of(settings, null), demo, new DemoSettings(true, false, 0, true), NOBODY);
        lifecycle.start();
        try {
            Map<String, AgentSnapshot> agents =
                    Objects.requireNonNull(lifecycle.simulator()).agentStates().join();
            assertThat(agents.get("2001")).extracting(AgentSnapshot::state).isEqualTo(AgentState.LOGOUT);
            assertThat(agents.get("2002")).extracting(AgentSnapshot::state).isNotEqualTo(AgentState.LOGOUT);
        } finally {
            lifecycle.stop();
        }
    }

    private static DirectoryUser agent(String id, DirectoryTeam team) {
        return new DirectoryUser(
                id, "user" + id, "Agent", id, Set.of(Role.AGENT), team.id(), List.of(), new KnownPassword(id));
    }

    private static CtiSessionOpened opened(Map<String, String> properties) throws Exception {
        CtiSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.cti", CtiSettings.class);
        SimulatorLifecycle simulator = new SimulatorLifecycle(
                EffectiveCti.of(settings, null),
                new DemoContactCentre(List.of(), List.of(), List.of()),
                new DemoSettings(false, false, 0, false),
                NOBODY);
        simulator.start();
        CtiEndpoint endpoint = Objects.requireNonNull(simulator.endpoint());
        CompletableFuture<CtiSessionOpened> session = new CompletableFuture<>();
        try (CtiClient client =
                CtiClient.create(ClientSettingsFactory.of(settings, List.of(endpoint)), new Opened(session))) {
            client.start();
            return session.get(60, TimeUnit.SECONDS);
        } finally {
            simulator.stop();
        }
    }

    /** Waits for the session. */
    private record Opened(CompletableFuture<CtiSessionOpened> session) implements CtiClientListener {

        @Override
        public void onEvent(CtiEvent event) {}

        @Override
        public void onSessionOpened(CtiSessionOpened opened) {
            session.complete(opened);
        }

        @Override
        public void onSessionLost(CtiSessionLost lost) {}
    }
}
