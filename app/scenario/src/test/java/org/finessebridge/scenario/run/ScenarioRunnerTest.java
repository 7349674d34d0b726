package org.finessebridge.scenario.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.finessebridge.scenario.client.ProductAddress;
import org.finessebridge.scenario.client.TrustedCertificates;
import org.finessebridge.scenario.plan.ScenarioFile;
import org.finessebridge.scenario.report.ScenarioOutcome;
import org.finessebridge.scenario.report.ScenarioOutcome.Verdict;
import org.junit.jupiter.api.Test;

/** What fails when a run is over already. */
class ScenarioRunnerTest {

    /** The calls cannot be read, and who hears of it fails in turn: the others are to be played all the same. */
    @Test
    void aDefectInTheCleanUpIsToldAndEndsNothingElse() throws Exception {
        HttpServer product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new ArrayList<>();
        product.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] answer = (path.startsWith("/finesse/")
                            ? "<SystemInfo><xmppDomain>a</xmppDomain></SystemInfo>"
                            : "{\"calls\": [], \"agents\": []}")
                    .getBytes(UTF_8);
            boolean again = asked.contains(path);
            asked.add(path);
            exchange.sendResponseHeaders(again ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        product.start();
        URI base = URI.create("http://127.0.0.1:" + product.getAddress().getPort());
        Duration patience = Duration.ofSeconds(30);
        ProductAddress address = new ProductAddress(base, "127.0.0.1", 1, base, TrustedCertificates.any(), patience);
        List<String> heard = new ArrayList<>();
        ScenarioOutcome outcome;
        try {
            outcome = new ScenarioRunner(address, patience, System::nanoTime)
                    .run(
                            ScenarioFile.read(
                                    "a", "title: a\ncast: {Carol: {caller: 1}}\nsteps:\n  - pause: 1ms\n", Map.of()),
                            line -> {
                                heard.add(line);
                                if (line.contains("calls are left")) {
                                    throw new IllegalStateException("nobody reads on");
                                }
                            });
        } finally {
            product.stop(0);
        }

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(heard)
                .anyMatch(line -> line.contains("calls are left"))
                .anyMatch(line -> line.contains("clean-up: a defect") && line.contains("nobody reads on"));
        assertThat(outcome.protocol()).last().asString().endsWith("PASSED");
    }
}
