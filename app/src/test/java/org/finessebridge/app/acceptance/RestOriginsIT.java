package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which pages may call REST from a browser (CORS). */
class RestOriginsIT {

    private static final String USER_2001 = "/finesse/api/User/2001";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void pagesOfAllowedOriginsMayCall() {
        HttpResponse<String> preflight =
                FinesseHttp.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.restPort() + USER_2001))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "authorization,content-type,requestid")
                        .build());

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("http://localhost:3000");
        assertThat(preflight
                        .headers()
                        .firstValue("access-control-allow-methods")
                        .orElseThrow())
                .contains("PUT");
        HttpResponse<String> answer = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "http://localhost:3000")
                .build());
        assertThat(answer.headers().firstValue("access-control-expose-headers").orElseThrow())
                .contains("requestId");
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        HttpResponse<String> answer = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "https://evil.test")
                .build());

        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void aPageThatMayNotIsToldWhy() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "https://evil.test")
                .build());

        assertError(refused, 403, "Forbidden", "Origin", "Pages of this origin may not use this server");
    }

    /** It names no origin where it only reads, and may show the demo's passwords. */
    @Test
    void aPageWhoseNamePointsHereMeetsNobody() throws IOException {
        String rebound = RawRequests.get(USER_2001)
                .replace("Host: a\r\n", "Host: pages.evil.com\r\n" + RawRequests.authorization("2001"));

        assertThat(RawRequests.exchange(server.restPort(), rebound))
                .startsWith("HTTP/1.1 403")
                .contains("<ErrorData>Host</ErrorData>");
        assertThat(RawRequests.exchange(server.restPort(), rebound.replace("pages.evil.com", "fin1.ucce.local")))
                .startsWith("HTTP/1.1 200");
    }
}
