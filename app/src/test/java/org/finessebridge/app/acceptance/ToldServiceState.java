package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.acceptance.RuleFollowingDesktop.Server;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;

/** What the rows of {@code docs/service-state.md} share: the parts around a server, and what it tells of its state. */
final class ToldServiceState {

    static final Duration INTERVAL = Duration.ofMillis(200);
    static final String USER = "/finesse/api/User/2001";

    private ToldServiceState() {}

    static ContactCentre centre() {
        return ContactCentre.builder()
                .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                .agent(new SimulatedAgent("2002", new Secret("2002"), 5001))
                .extensions(2000, 2999)
                .build();
    }

    static CtiServerSimulator ctiServer() throws IOException {
        return CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre());
    }

    static String side(String side, CtiServerSimulator server) {
        return "--finesse.cti.side-" + side + "=127.0.0.1:" + server.port();
    }

    static String[] with(String... settings) {
        return Stream.concat(
                        Stream.of(settings),
                        Stream.of("--finesse.cti.heartbeat-interval=1s", "--finesse.cti.request-timeout=1s")
                                .filter(setting -> RunningServer.isNotGiven(setting, settings)))
                .toArray(String[]::new);
    }

    static RuleFollowingDesktop desktop(RunningServer server) {
        return new RuleFollowingDesktop("2001", "2001", INTERVAL, List.of(Server.of("own", server, "2001")));
    }

    static String systemInfo(RunningServer server) {
        HttpResponse<String> answer = server.rest().get("/finesse/api/SystemInfo");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What everybody is told meanwhile. */
    static void assertOutOfService(RunningServer server, String key) {
        Waiting.until(key, () -> systemInfo(server).contains("<statusReason>" + key + " "));
        assertThatXml(systemInfo(server)).hasValue("/SystemInfo/status", "OUT_OF_SERVICE");
        HttpResponse<String> refused = server.rest("2001").get(USER);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThatXml(refused.body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Service Unavailable")
                .hasValue("/ApiErrors/ApiError/ErrorMessage", "SERVER_OUT_OF_SERVICE");
    }

    static void assertHeartbeats(RunningServer server, String status) {
        assertThat(systemInfo(server)).contains("<lastCTIHeartbeatStatus>" + status + "<");
    }

    static void awaitHeartbeats(RunningServer server, String status) {
        Waiting.until(
                "heartbeats: " + status, () -> systemInfo(server).contains("<lastCTIHeartbeatStatus>" + status + "<"));
    }
}
