package org.finessebridge.cti.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator, and clients of it that are closed after each test. */
abstract class ClientOfSimulator {

    final List<AutoCloseable> open = new ArrayList<>();
    final RecordingListener listener = new RecordingListener();
    CtiServerSimulator simulator;

    @BeforeEach
    void startSimulator() throws IOException {
        simulator = simulator();
        open.add(simulator);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    static CtiServerSimulator simulator() throws IOException {
        return CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 7001))
                        .agent(new SimulatedAgent("2002", new Secret("2002"), 7002))
                        .extensions(2000, 2999)
                        .build());
    }

    CtiClientSettings.Builder settings() {
        return CtiClientSettings.builder()
                .sides(new CtiEndpoint("127.0.0.1", simulator.port()))
                .reconnectMin(Duration.ofMillis(20))
                .reconnectMax(Duration.ofMillis(200));
    }

    CtiClient openedClient() throws InterruptedException {
        return openedClient(settings().build());
    }

    CtiClient openedClient(CtiClientSettings settings) throws InterruptedException {
        CtiClient client = started(settings);
        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        return client;
    }

    CtiClient started(CtiClientSettings settings) {
        CtiClient client = CtiClient.create(settings, listener);
        open.add(client);
        client.start();
        return client;
    }

    void send(CtiClient client, SetAgentStateReq request) {
        client.send(request, listener::outcome);
    }
}
