package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever has no password, or sends no HTTP, writes nothing into the log. */
@ExtendWith(OutputCaptureExtension.class)
class QuietLogIT {

    private static final String INFO = "/finesse/api/SystemInfo";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * What is sent, behind which nothing comes any more.
     *
     * @param answer the first line of what comes back, or empty if it need not come
     */
    record Sent(String name, String bytes, String answer) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Sent get(String name, String target) {
        return new Sent(name, RawRequests.get(target), "HTTP/1.1 400");
    }

    private static Sent put(String name, String headers, String body, String answer) {
        return new Sent(
                name,
                "PUT /finesse/api/User/2009 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Content-Type: application/xml\r\n"
                        + RawRequests.authorization("2009")
                        + headers
                        + "\r\n"
                        + body,
                answer);
    }

    static Stream<Sent> sent() {
        String many = INFO
                + "?"
                + String.join("&", IntStream.range(0, 1_100).mapToObj(i -> "p").toList());
        return Stream.of(
                get("a parameter that can't be decoded", INFO + "?a=%zz"),
                get("a parameter with a line break", INFO + "?a%0a2026-11-28T00:00:00 forged=%zz".replace(" ", "%20")),
                get("too many parameters", many),
                new Sent(
                        "a parameter of the meters",
                        RawRequests.get("/actuator/metrics/jvm.memory.used?tag=%zz")
                                .replace("Host: a", "Host: localhost"),
                        "HTTP/1.1 400"),
                put("a body that ends early", "Content-Length: 100\r\n", "<User>", ""),
                put(
                        "a chunk that is none",
                        "Transfer-Encoding: chunked\r\n",
                        "zz\r\n2026-11-28T00:00:00 forged\r\n",
                        "HTTP/1.1 400"),
                put("a chunk that ends early", "Transfer-Encoding: chunked\r\n", "100\r\n<User>", ""),
                get("a target that is none", "/finesse/api/User/%00"),
                new Sent("no HTTP", "\u0001\u0002forged\r\n\r\n", ""));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void strangersWriteNothing(Sent sent, CapturedOutput output) throws IOException {
        String answer = RawRequests.exchangeAndEnd(server.restPort(), sent.bytes());
        server.rest().get(INFO); // what the first would write comes before

        assertThat(answer).startsWith(sent.answer());
        if (!sent.answer().isEmpty()) {
            assertThat(answer).contains("<ErrorType>Bad Request</ErrorType>");
        }
        assertThat(output.getAll()).doesNotContain("forged", "defect", "ERROR", "\tat ");
    }

    /** OPTIONS needs no password, and a path may be as long as a head. */
    @Test
    void pathsThatNothingIsAtAreNoNews(CapturedOutput output) throws IOException {
        String answer = RawRequests.exchangeAndEnd(
                server.restPort(), RawRequests.get("/forged").replaceFirst("GET", "OPTIONS"));
        server.rest().get(INFO);

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(output.getAll()).doesNotContain("forged", "No mapping");
    }

    /** What is no XML of BOSH is counted by a meter. */
    @Test
    void bodiesThatAreNoBoshAreNoNews(CapturedOutput output) throws IOException {
        int port = server.notificationPorts().http();
        String answer = RawRequests.exchangeAndEnd(
                port,
                "POST /http-bind/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + "Content-Length: 6\r\n\r\n<body<");

        assertThat(answer).contains("condition='bad-request'");
        assertThat(output.getAll()).doesNotContain("Refused a BOSH body");
    }

    /** Whoever is not signed in has no session whose end could matter. */
    @Test
    void streamsOfStrangersAreNoNews(CapturedOutput output) throws IOException {
        String answer = RawRequests.exchangeAndEnd(server.notificationPorts().tcp(), "<no stream/>");

        assertThat(answer).contains("stream:error");
        assertThat(output.getAll()).doesNotContain("Closing the TCP stream");
    }

    @Test
    void guessesAreNoNews(CapturedOutput output) {
        assertThatThrownBy(() -> SmackDesktop.overTcp(server, "nobody")).isInstanceOf(SASLErrorException.class);

        assertThat(output.getAll()).doesNotContain("Wrong user name or password");
    }

    @Test
    void whateverIsLoggedStaysInItsLine(CapturedOutput output) {
        LoggerFactory.getLogger("org.finessebridge.app.test")
                .error(
                        "name\n2026-11-28T00:00:00 forged {}",
                        "\u001B[2J",
                        new IllegalStateException("why\n2026-11-28T00:00:00 forged"));

        assertThat(output.getOut())
                .contains("name\\n2026-11-28T00:00:00 forged \\u001B[2J")
                .contains("why\\n2026-11-28T00:00:00 forged");
    }
}
