package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer of any port lets a browser guess what it is or keep it, or tells what it was made with. */
@ExtendWith(SharedServers.class)
class AnswerHeadersIT {

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);

    /** What has a tag may be kept by its reader, who asks each time whether it is still so. */
    private static final Pattern KEPT_BY_NOBODY =
            Pattern.compile("\r\n(?:cache-control: [^\r]*no-store|etag: [^\r]*\r\ncache-control: private, no-cache)");

    enum Port {
        REST,
        BOSH,
        CONTROL
    }

    record Asked(Port port, String request) {

        static Asked get(Port port, String target) {
            return new Asked(port, RawRequests.get(target));
        }

        static Asked by(Port port, String user, String target) {
            return new Asked(
                    port,
                    RawRequests.get(target)
                            .replaceFirst("\r\n\r\n$", "\r\n" + RawRequests.authorization(user) + "\r\n"));
        }

        @Override
        public String toString() {
            return port + " " + request.lines().findFirst().orElse("");
        }
    }

    static Stream<Asked> everywhere() {
        return Stream.of(
                Asked.get(Port.REST, "/"),
                Asked.get(Port.REST, "/settings"),
                Asked.get(Port.REST, "/nowhere"),
                Asked.get(Port.REST, "/error"),
                Asked.get(Port.REST, "/ws"),
                Asked.get(Port.REST, "/actuator/env"),
                Asked.get(Port.REST, "/finesse/api/SystemInfo"),
                Asked.get(Port.REST, "/finesse/api/User/2001"),
                Asked.get(Port.REST, "/finesse/api/User/%00"),
                Asked.get(Port.REST, "/finesse/api/;/User"),
                Asked.get(Port.REST, "/finesse/api/[]"),
                Asked.get(Port.REST, "/" + "x".repeat(20_000)),
                Asked.by(Port.REST, "2001", "/finesse/api/User/2001"),
                Asked.by(Port.REST, "2001", "/finesse/api/nothing"),
                Asked.by(Port.REST, "administrator", "/finesse/api/LockedOutUsers"),
                new Asked(Port.REST, "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
                new Asked(Port.REST, "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n"),
                new Asked(Port.REST, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
                new Asked(Port.REST, "OPTIONS /finesse/api/User/2001 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
                Asked.get(Port.BOSH, "/http-bind/"),
                Asked.get(Port.BOSH, "/nowhere"),
                Asked.get(Port.BOSH, "/ws/"),
                new Asked(
                        Port.BOSH,
                        "POST /http-bind/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n\r\n<body<"),
                Asked.get(Port.CONTROL, "/control"),
                Asked.get(Port.CONTROL, "/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void nothingIsGuessedKeptOrTold(Asked asked) throws IOException {
        int port = switch (asked.port()) {
            case REST -> server.restPort();
            case BOSH -> server.notificationPorts().http();
            case CONTROL -> server.controlPort();
        };
        String answer = RawRequests.exchange(port, asked.request().replace("Host: a", "Host: localhost"));
        String head =
                answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n") + 2)).toLowerCase(Locale.ROOT);

        assertThat(head).startsWith("http/1.1 ");
        assertThat(head).contains("\r\nx-content-type-options: nosniff\r\n").containsPattern(KEPT_BY_NOBODY);
        assertThat(head).doesNotContain("\r\nserver:", "\r\nx-powered-by:", "set-cookie");
        String told = head.startsWith("http/1.1 2") ? head : answer.toLowerCase(Locale.ROOT);
        assertThat(told).doesNotContain("tomcat", "apache", "spring", "netty", "jackson", "\tat ", "0.1.0", "java.");
        if (asked.port() == Port.REST && head.contains("text/html")) {
            assertThat(head).contains("x-frame-options: deny").contains("frame-ancestors 'none'");
        }
    }
}
