package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.codec.Vector;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.OpenReqBuilder;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's port, with clients that are plain sockets. */
class SimulatorPortIT {

    private final CtiServerSimulator simulator;

    SimulatorPortIT() throws IOException {
        simulator = CtiServerSimulator.start(
                new SimulatorSettings("127.0.0.1", 0, 20, 64 * 1024),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("1001", new Secret("secret"), 5101))
                        .extensions(2000, 2999)
                        .build());
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "OPEN_REQ, OPEN_CONF")
    @ParameterizedTest
    @ValueSource(strings = {"v14", "v20", "v24"})
    void answersTheBridgeClientOfTheVectors(String version) throws Exception {
        Vector vector = Vector.of("OPEN_REQ", version + "-bridge-client-synthesized");
        try (SocketClient client = new SocketClient(simulator.port(), vector.version())) {
            client.bytes(vector.bytes());

            OpenConf conf = client.read(OpenConf.class);
            assertThat(conf.invokeId()).isEqualTo(1);
            assertThat(conf.servicesGranted()).isEqualTo(0x14);
            assertThat(client.read(SystemEvent.class).systemEventArg1()).isEqualTo(5000);
            client.write(new HeartbeatReq(2));
            assertThat(client.read(HeartbeatConf.class).invokeId()).isEqualTo(2);
            client.write(new CloseReq(3, 0));
            assertThat(client.read(CloseConf.class).invokeId()).isEqualTo(3);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "E_CTI_INVALID_VERSION")
    @ParameterizedTest
    @ValueSource(longs = {0, 13, 26, 0xFFFF_FFFFL})
    void refusesVersionsThatItDoesNotSpeak(long version) throws Exception {
        try (SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
            client.write(openReq().versionNumber(version).build());
            assertThat(client.failure()).isEqualTo(StatusCode.INVALID_VERSION);

            client.write(openReq().build());
            client.read(OpenConf.class);
        }
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "the rules of OPEN_REQ")
    @Test
    void refusesAnOpenReqThatBreaksTheRules() throws Exception {
        try (SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
            client.write(new HeartbeatReq(1));
            assertThat(client.failure()).isEqualTo(StatusCode.SESSION_NOT_OPEN);
            client.write(openReq().clientId(null).build());
            assertThat(client.failure()).isEqualTo(StatusCode.REQUIRED_DATA_MISSING);
            client.write(openReq().idleTimeout(19).build());
            assertThat(client.failure()).isEqualTo(StatusCode.INVALID_TIMEOUT);
            client.write(openReq().reserved2(1).build());
            assertThat(client.failure()).isEqualTo(StatusCode.INVALID_RESERVED_FIELD);
            client.write(openReq().build());
            client.read(OpenConf.class);
            client.read(SystemEvent.class);
            client.write(openReq().build());
            assertThat(client.failure()).isEqualTo(StatusCode.SESSION_ALREADY_OPEN);
            client.write(new UnknownMessage(999, OpaqueBytes.copyOf((byte) 0, (byte) 0, (byte) 0, (byte) 9)));
            FailureConf unknown = client.read(FailureConf.class);
            assertThat(unknown.status()).isEqualTo(StatusCode.INVALID_MESSAGE_TYPE.code());
            assertThat(unknown.invokeId()).isEqualTo(9);
        }
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "ServicesGranted")
    @Test
    void grantsOnlyWhatWasAskedFor() throws Exception {
        try (SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
            client.write(openReq().servicesRequested(ServiceMask.ALL_EVENTS).build());
            assertThat(client.read(OpenConf.class).servicesGranted()).isEqualTo(ServiceMask.ALL_EVENTS);
            client.read(SystemEvent.class);
            client.write(login());
            assertThat(client.failure()).isEqualTo(StatusCode.FUNCTION_NOT_AVAILABLE);
        }
    }

    @Test
    void sendsNoEventsToAClientThatDidNotAskForThem() throws Exception {
        try (SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
            client.write(openReq().servicesRequested(ServiceMask.CLIENT_CONTROL).build());
            client.read(OpenConf.class);
            client.write(login());
            client.read(SetAgentStateConf.class);
            client.write(new HeartbeatReq(8));
            client.read(HeartbeatConf.class);
        }
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "AgentStateMask")
    @Test
    void leavesOutStatesThatTheMaskLeavesOut() throws Exception {
        try (SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
            client.write(openReq().agentStateMask(0x3FFF & ~0x4).build());
            client.read(OpenConf.class);
            client.read(SystemEvent.class);
            client.write(login());
            client.read(SetAgentStateConf.class);
            client.write(SetAgentStateReq.builder(AgentState.AVAILABLE)
                    .invokeId(4)
                    .agentId("1001")
                    .agentInstrument("2006")
                    .peripheralId(5000)
                    .build());
            client.read(SetAgentStateConf.class);
            assertThat(client.read(AgentStateEvent.class).agentState().is(AgentState.AVAILABLE))
                    .isTrue();
        }
    }

    @Test
    void takesTheLoginOfTheVectors() throws Exception {
        try (SocketClient client = opened()) {
            client.bytes(
                    Vector.of("SET_AGENT_STATE_REQ", "v20-login-synthesized").bytes());

            assertThat(client.read(SetAgentStateConf.class).invokeId()).isEqualTo(3);
            assertThat(client.read(AgentStateEvent.class).agentExtension()).isEqualTo("2006");
        }
    }

    @Test
    void closesHostileClientsAndLeavesTheOthersAlone() throws Exception {
        try (SocketClient calm = opened()) {
            Random random = new Random(188);
            for (int i = 0; i < 200; i++) {
                try (SocketClient hostile =
                        i % 2 == 0 ? opened() : new SocketClient(simulator.port(), ProtocolVersion.V20)) {
                    byte[] noise = new byte[1 + random.nextInt(400)];
                    random.nextBytes(noise);
                    if (i % 4 < 2 && noise.length > 8) {
                        Unpooled.wrappedBuffer(noise)
                                .setInt(0, noise.length - 8)
                                .setInt(4, 1 + random.nextInt(40));
                    }
                    hostile.bytes(noise);
                }
            }
            try (SocketClient oversized = opened()) {
                oversized.bytes(HexFormat.of().parseHex("ffffffff00000026"));
                assertThat(oversized.isClosed()).isTrue();
            }
            try (SocketClient cut = opened()) {
                cut.bytes(HexFormat.of().parseHex("000000050000002600000000ff"));
                assertThat(cut.isClosed()).isTrue();
            }
            calm.write(login());
            calm.read(SetAgentStateConf.class);
            calm.read(AgentStateEvent.class);
        }
    }

    @Test
    void closesAClientThatDoesNotRead() throws Exception {
        try (SocketClient calm = opened();
                SocketClient deaf = opened()) {
            int told = 0;
            while (simulator.openSessions().get(60, TimeUnit.SECONDS) == 2) {
                simulator.changeAgentState("1001", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
                assertThat(calm.read(AgentStateEvent.class)).isNotNull();
                assertThat(told++).isLessThan(1_000_000);
            }
            assertThat(deaf.isConnected()).isTrue();
            calm.write(new HeartbeatReq(2));
            calm.read(HeartbeatConf.class);
        }
    }

    @Test
    void closesConnectionsBeyondItsLimit() throws Exception {
        SocketClient[] clients = new SocketClient[20];
        try {
            for (int i = 0; i < clients.length; i++) {
                clients[i] = opened();
            }
            try (SocketClient oneMore = new SocketClient(simulator.port(), ProtocolVersion.V20)) {
                assertThat(oneMore.isClosed()).isTrue();
            }
        } finally {
            for (SocketClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void tellsItsClientsThatItGoes() throws Exception {
        try (SocketClient client = opened()) {
            simulator.close();
            assertThat(client.read(FailureEvent.class).status()).isEqualTo(StatusCode.CTI_SERVER_OFFLINE.code());
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(() -> CtiServerSimulator.start(
                        SimulatorSettings.onLoopback(simulator.port()),
                        ContactCentre.builder().build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + simulator.port());
    }

    private static SetAgentStateReq login() {
        return SetAgentStateReq.login("1001", new Secret("secret"), "2006").toBuilder()
                .invokeId(3)
                .peripheralId(5000)
                .build();
    }

    private static OpenReqBuilder openReq() {
        return OpenReq.builder()
                .invokeId(1)
                .versionNumber(20)
                .idleTimeout(120)
                .peripheralId(CtiRequest.NULL_PERIPHERAL_ID)
                .servicesRequested(ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL)
                .agentStateMask(0x3FFF)
                .clientId("test")
                .clientPassword(Secret.NONE);
    }

    private SocketClient opened() throws IOException {
        SocketClient client = new SocketClient(simulator.port(), ProtocolVersion.V20);
        client.write(openReq().build());
        client.read(OpenConf.class);
        client.read(SystemEvent.class);
        return client;
    }
}
