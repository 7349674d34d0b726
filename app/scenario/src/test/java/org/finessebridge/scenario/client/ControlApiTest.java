package org.finessebridge.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests as they arrive. */
class ControlApiTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ControlApi control;

    ControlApiTest() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        control = new ControlApi(
                new ProductAddress(here, "127.0.0.1", 1, here, TrustedCertificates.usual(), Duration.ofSeconds(60)));
    }

    @AfterEach
    void stop() {
        control.close();
        server.stop(0);
    }

    /** RFC 3986, 3.5: what is behind a # is no part of the path, and never arrives. */
    @Test
    void namesANumberWithEverySignThatOneMayHave() throws Exception {
        control.put(ControlApi.externalNumber("+49*31#7"), Map.of("reaction", "BUSY"));
        control.delete(ControlApi.externalNumber("#31"));

        assertThat(asked)
                .containsExactly(
                        "PUT /control/external-numbers/%2B49*31%237", "DELETE /control/external-numbers/%2331");
    }
}
