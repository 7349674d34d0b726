package org.finessebridge.app.ctiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.code.PeripheralType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The simulator speaks the dialect that the product is set to. */
class SimulatorLifecycleTest {

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

    private static CtiSessionOpened opened(Map<String, String> properties) throws Exception {
        CtiSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.cti", CtiSettings.class);
        SimulatorLifecycle simulator =
                new SimulatorLifecycle(settings, new DemoContactCentre(List.of(), List.of(), List.of()));
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
