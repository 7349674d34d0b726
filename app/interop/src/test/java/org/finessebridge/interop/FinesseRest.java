package org.finessebridge.interop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.fixture.ProductProcess;

/** What a test asks of REST, so that there is something to be notified of. */
final class FinesseRest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ProductProcess product;

    FinesseRest(ProductProcess product) {
        this.product = product;
    }

    /** Signs an agent in. */
    void signIn(String agent, String extension, String requestId) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((agent + ":" + agent).getBytes(StandardCharsets.UTF_8));
        String body = "<User><state>LOGIN</state><extension>" + extension + "</extension></User>";
        URI user = URI.create("http://localhost:" + product.restPort() + "/finesse/api/User/" + agent);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(user)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/xml")
                        .header("requestId", requestId)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new AssertionError("refused: " + answer.statusCode() + " " + answer.body());
        }
    }
}
