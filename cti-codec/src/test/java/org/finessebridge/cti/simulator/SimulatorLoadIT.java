package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients, and noise at a port with TLS. */
class SimulatorLoadIT {

    private static final String PASSWORD = "changeit";
    private static final long ALL_EVENTS = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;

    private final ContactCentre centre = ContactCentre.builder()
            .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
            .extensions(2000, 2999)
            .build();

    @Test
    void tellsManyClientsTheSameInTheSameOrder() throws Exception {
        List<SocketClient> clients = new ArrayList<>();
        try (CtiServerSimulator simulator = CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre)) {
            for (int i = 0; i < 300; i++) {
                SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20);
                clients.add(client);
                client.open(ALL_EVENTS).read(SystemEvent.class);
            }
            for (int i = 0; i < 20; i++) {
                AgentState state = i % 2 == 0 ? AgentState.AVAILABLE : AgentState.NOT_READY;
                simulator.changeAgentState("2001", state, 0).join();
            }
            for (SocketClient client : clients) {
                for (int i = 0; i < 20; i++) {
                    AgentState state = i % 2 == 0 ? AgentState.AVAILABLE : AgentState.NOT_READY;
                    assertThat(client.read(AgentStateEvent.class).agentState().known())
                            .isEqualTo(state);
                }
            }
            assertThat(simulator.openSessions().join()).isEqualTo(300);
        } finally {
            for (SocketClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void survivesNoiseAtADoorWithTls(@TempDir Path folder) throws Exception {
        KeyStore keys = selfSigned(folder.resolve("keys.p12"));
        try (CtiServerSimulator simulator =
                        CtiServerSimulator.start(SimulatorSettings.onLoopback(0).withTls(server(keys)), centre);
                SocketClient calm = overTls(simulator, keys).open(ALL_EVENTS)) {
            calm.read(SystemEvent.class);
            Random random = new Random(188);
            for (int i = 0; i < 50; i++) {
                try (SocketClient noisy = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
                    byte[] noise = new byte[1 + random.nextInt(400)];
                    random.nextBytes(noise);
                    noisy.bytes(noise);
                }
            }
            try (SocketClient plain = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
                plain.write(new HeartbeatReq(1));
                plain.readToItsEnd(); // after an alert of TLS perhaps
            }
            calm.write(new HeartbeatReq(2));
            assertThat(calm.read(HeartbeatConf.class).invokeId()).isEqualTo(2);
        }
    }

    private static SocketClient overTls(CtiServerSimulator simulator, KeyStore trusted) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new SocketClient(
                context.getSocketFactory().createSocket("127.0.0.1", simulator.port()), ProtocolVersion.V20);
    }

    private static SslContext server(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(factory).build();
    }

    /** The JDK's own keytool makes the certificate. */
    private static KeyStore selfSigned(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        // The certificate alone, so that the client trusts it, beside the key for the server.
        keys.setCertificateEntry("trusted", keys.getCertificate("mykey"));
        return keys;
    }
}
