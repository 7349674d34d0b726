package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** A client and servers that refuse, say nonsense, or say nothing. */
class ClientAgainstBadServersIT {

    /** OPEN_CONF of the reference vectors, version 20: services 0x94. */
    private static final String OPEN_CONF = "00000032000000040000000100000094000000000000000065"
            + "53f1000001001100000000000000e40002000100d000040000138800e000020000";

    private final RecordingListener listener = new RecordingListener();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Spec(document = "GED-188 guide", section = "Session Management", says = "FAILURE_CONF")
    @Test
    void doesNotOpenWhenTheServerRefuses() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> hex(out, "00000008000000010000000100000001"));
                CtiClient client = client(server)) {
            assertThat(server.connections().poll(60, TimeUnit.SECONDS)).isEqualTo("open");
            assertThat(server.connections().poll(60, TimeUnit.SECONDS)).isEqualTo("closed");
            assertThat(client.state()).isNotEqualTo(CtiClientState.OPEN);
            assertThat(server.connections().poll(60, TimeUnit.SECONDS)).isEqualTo("open");
            assertThat(listener.isSilent()).isTrue();
        }
    }

    @Test
    void doesNotWaitForeverForAnAnswerToOpen() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {});
                CtiClient client = client(server)) {
            assertThat(server.connections().poll(60, TimeUnit.SECONDS)).isEqualTo("open");
            assertThat(server.connections().poll(60, TimeUnit.SECONDS)).isEqualTo("closed");
            assertThat(client.state()).isNotEqualTo(CtiClientState.OPEN);
        }
    }

    @Test
    void endsTheSessionAtAnOversizedFrame() throws Exception {
        assertLost("7fffffff0000001e", "a frame of 2147483655 bytes is announced");
    }

    /** An event that ends within a field, one with a field longer than it, and a sound one. */
    @Test
    void skipsEventsThatCannotBeDecoded() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    hex(out, "000000060000001e000000000001");
                    hex(out, "0000000800000002000000110007ffff");
                    hex(out, "000000040000000200000011");
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            assertThat(listener.next(FailureEvent.class).status()).isEqualTo(17);
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
            assertThat(meters.get("cti.messages.malformed").counter().count()).isEqualTo(2);
        }
    }

    @Test
    void endsOnlyTheRequestWhoseAnswerCannotBeDecoded() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    ScriptedServer.readFrame(in);
                    hex(out, "000000060000002700000002ffff");
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            client.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), listener::outcome);
            assertThat(listener.next(CtiOutcome.Unreadable.class).reason())
                    .contains("SET_AGENT_STATE_CONF")
                    .contains("000000060000002700000002ffff");
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        }
    }

    @Test
    void endsTheSessionWhenTheAnswerIsForAnotherRequest() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    ScriptedServer.readFrame(in);
                    hex(out, "000000040000002100000002");
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            client.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), listener::outcome);
            listener.next(CtiOutcome.SessionLost.class);
            listener.next(CtiSessionLost.class);
        }
    }

    @Spec(document = "GED-188 guide", section = "Messaging Conventions", says = "floating fields that are unknown")
    @Test
    void skipsMessagesAndTagsThatItDoesNotKnow() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    hex(out, "00000002000001ff0102");
                    hex(out, "000000090000000200000011fffe000161");
                    hex(out, "000000040000000200000011");
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            assertThat(listener.next(FailureEvent.class).remainder().unlisted()).hasSize(1);
            listener.next(FailureEvent.class);
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        }
    }

    @Test
    void takesAShorterEventForOneWithAbsentFields() throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    hex(out, "000000080000001e0000000700001388");
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            AgentStateEvent event = listener.next(AgentStateEvent.class);
            assertThat(event.monitorId()).isEqualTo(7);
            assertThat(event.peripheralId()).isEqualTo(5000);
            assertThat(event.agentId()).isNull();
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        }
    }

    private void assertLost(String bytes, String reason) throws Exception {
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
                    hex(out, OPEN_CONF);
                    hex(out, bytes);
                });
                CtiClient client = client(server)) {
            listener.next(CtiSessionOpened.class);
            assertThat(listener.next(CtiSessionLost.class).reason())
                    .contains("malformed frame")
                    .contains(reason);
            listener.next(CtiSessionOpened.class);
            assertThat(client.state()).isNotEqualTo(CtiClientState.CLOSED);
        }
    }

    private CtiClient client(ScriptedServer server) {
        CtiClient client = CtiClient.create(
                CtiClientSettings.builder()
                        .sides(server.endpoint())
                        .protocolVersion(ProtocolVersion.V20)
                        .openTimeout(Duration.ofMillis(500))
                        .closeTimeout(Duration.ofMillis(200))
                        .reconnectMin(Duration.ofMillis(50))
                        .reconnectMax(Duration.ofMillis(200))
                        .build(),
                listener,
                meters);
        client.start();
        return client;
    }

    private static void hex(OutputStream out, String bytes) throws IOException {
        out.write(HexFormat.of().parseHex(bytes));
        out.flush();
    }
}
