package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REST over TLS with the certificate that the server made, for old clients and new ones. */
class RestTlsIT {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2,HTTP_1_1,localhost",
        "TLSv1.3,HTTP_1_1,127.0.0.1",
        "TLSv1.2,HTTP_2,127.0.0.1",
        "TLSv1.3,HTTP_2,localhost"
    })
    void serves(String protocol, HttpClient.Version version, String host) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(trustingTheServer())
                .sslParameters(parameters)
                .version(version)
                .build()) {
            HttpResponse<String> info = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "https://%s:%d/finesse/api/SystemInfo".formatted(host, server.restTlsPort())))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(info.statusCode()).isEqualTo(200);
            assertThat(info.version()).isEqualTo(version);
            assertThat(info.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
            assertThat(info.headers().firstValue("strict-transport-security")).isEmpty();
        }
    }

    private static SSLContext trustingTheServer() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, server.trust().getTrustManagers(), null);
        return context;
    }
}
