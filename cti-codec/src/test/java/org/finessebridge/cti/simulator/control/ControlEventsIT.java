package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.call.CallData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The live stream of what happens. */
class ControlEventsIT {

    private static final int BURST = 100;
    private static final String SIGN_OF_LIFE = ": ";

    private final ControlBench bench;

    ControlEventsIT() throws Exception {
        bench = ControlBench.start();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** One event of a stream. */
    private record Told(String event, long id, JsonNode data) {}

    /** A stream that is read. */
    private static final class Stream implements AutoCloseable {

        private final HttpURLConnection connection;
        private final BufferedReader lines;

        Stream(ControlBench bench) throws Exception {
            connection = bench.connection("/control/events");
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getContentType()).isEqualTo("text/event-stream; charset=utf-8");
            InputStream in = connection.getInputStream();
            lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo(SIGN_OF_LIFE);
            assertThat(lines.readLine()).isEmpty();
        }

        Told next() throws IOException {
            String first = lines.readLine();
            while (first.equals(SIGN_OF_LIFE)) {
                assertThat(lines.readLine()).isEmpty();
                first = lines.readLine();
            }
            String event = first.replaceFirst("^event: ", "");
            long id = Long.parseLong(lines.readLine().replaceFirst("^id: ", ""));
            JsonNode data = ControlBench.JSON.readTree(lines.readLine().replaceFirst("^data: ", ""));
            assertThat(lines.readLine()).isEmpty();
            return new Told(event, id, data);
        }

        Told next(String event) throws IOException {
            while (true) {
                Told told = next();
                if (told.event().equals(event)) {
                    return told;
                }
            }
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    @Test
    void tellsOfCallsFromTheirBeginningToTheirEnd() throws Exception {
        try (Stream stream = new Stream(bench)) {
            bench.simulator.changeAgentState("2001", AgentState.AVAILABLE, 0).join();
            Told agent = stream.next("agent-changed");
            assertThat(agent.data().get("id").asString()).isEqualTo("2001");
            assertThat(agent.data().get("state").asString()).isEqualTo("AVAILABLE");
            long id = bench.call("7000");
            bench.post("/control/calls/" + id + "/hang-up", "{}");
            List<String> ofCall = new ArrayList<>();
            long last = agent.id();
            while (!ofCall.contains("call-ended")) {
                Told told = stream.next();
                assertThat(told.id()).isEqualTo(last + 1);
                last = told.id();
                if (told.event().startsWith("call-")) {
                    assertThat(told.data().get("id").asLong()).isEqualTo(id);
                    ofCall.add(told.event());
                }
            }
            assertThat(ofCall).startsWith("call-began").endsWith("call-ended");
            assertThat(ofCall.subList(1, ofCall.size() - 1)).isNotEmpty().containsOnly("call-changed");
        }
    }

    @Test
    void tellsOfQueuesSessionsFaultsAndTraffic() throws Exception {
        try (Stream stream = new Stream(bench)) {
            long id = bench.call("7000");
            JsonNode queue = stream.next("queue-changed").data();
            assertThat(queue.get("number").asLong()).isEqualTo(10);
            assertThat(queue.get("waiting").get(0).get("call").asLong()).isEqualTo(id);
            bench.withClient();
            assertThat(stream.next("session-opened").data().get("side").asString())
                    .isEqualTo("A");
            bench.post("/control/session/drop", "{}");
            stream.next("session-ended");
            bench.put("/control/traffic", "{\"running\":true}");
            assertThat(stream.next("traffic-changed").data().get("running").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void takesSixteenStreams() throws Exception {
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < EventStreams.MOST; i++) {
            streams.add(new Stream(bench));
        }
        ControlBench.Answer more = bench.get("/control/events");
        assertThat(more.status()).isEqualTo(503);
        assertThat(more.code()).isEqualTo("too-many-streams");
        bench.call("7003");
        for (Stream stream : streams) {
            stream.next("call-ended");
            stream.close();
        }
    }

    /** More than 10 MB are told, and no socket keeps as much: others go on. */
    @Test
    void cutsOffWhoDoesNotRead() throws Exception {
        try (Socket idle = new Socket();
                Stream reader = new Stream(bench)) {
            idle.setReceiveBufferSize(4_096);
            idle.setSoTimeout(60_000);
            idle.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), bench.control.port()));
            idle.getOutputStream()
                    .write("GET /control/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            long id = bench.call("7000");
            CallData large = large();
            for (int burst = 0; burst < 60; burst++) {
                var _ = bench.simulator.play(server -> {
                    for (int i = 0; i < BURST; i++) {
                        server.telephony().setData(id, large);
                    }
                });
                for (int i = 0; i < BURST; i++) {
                    reader.next("call-changed");
                }
            }
            assertThat(readToTheEnd(idle)).isLessThan(60L * BURST * 1_000);
        }
    }

    /** Some 2 KB. */
    private static CallData large() {
        CallData data = CallData.NONE;
        for (int i = 0; i < 8; i++) {
            data = data.with("user.text" + i, "x".repeat(200));
        }
        return data;
    }

    private static long readToTheEnd(Socket socket) {
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int length = 0; length >= 0; length = socket.getInputStream().read(buffer)) {
                read += length;
            }
            return read;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("it has not been cut off", e);
        } catch (IOException reset) {
            return read;
        }
    }
}
