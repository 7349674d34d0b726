package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;

/** What an operator reads of REST requests at {@code /actuator/metrics}. */
class RequestMetersIT {

    private static String meters(RunningServer server, String path) {
        HttpResponse<String> answer = FinesseHttp.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/metrics%s".formatted(server.restPort(), path)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void eachRequestIsTimedOnceAndNotInEachFilter() {
        try (RunningServer server = RunningServer.start()) {
            assertThat(server.rest("2001").get("/finesse/api/User/2001").statusCode())
                    .isEqualTo(200);
            Waiting.until("the request is timed", () -> meters(server, "").contains("\"http.server.requests\""));
            assertThat(meters(server, "/http.server.requests")).contains("/finesse/api/User/{id}");
            assertThat(meters(server, "")).doesNotContain("spring.security");
        }
    }
}
