package org.finessebridge.scenario.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** REST of the product, for all users of a run. */
public final class ProductRest implements AutoCloseable {

    /**
     * Servers close connections on which nothing came for some time, Tomcat after 20 s. A request that is
     * sent just then would fail, so after a pause there is a new connection.
     */
    private static final long IDLE_NANOS = Duration.ofSeconds(5).toNanos();

    private final ProductAddress product;
    private HttpClient http;
    private long usedAt = System.nanoTime();

    /** Connects when the first request is sent. */
    public ProductRest(ProductAddress product) {
        this.product = product;
        this.http = connection(product);
    }

    private static HttpClient connection(ProductAddress product) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(product.patience())
                .sslContext(product.trust().context())
                .build();
    }

    /** The one in use, or a new one after a pause; several threads may be sending. */
    private synchronized HttpClient connection() {
        long now = System.nanoTime();
        if (now - usedAt > IDLE_NANOS) {
            http.shutdown(); // what is still under way may end
            http = connection(product);
        }
        usedAt = now;
        return http;
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param user null for nobody
     * @param requestId null for none
     * @param body null for none
     * @throws IOException where there is no answer
     */
    public HttpResponse<String> send(
            String method, String path, @Nullable Login user, @Nullable String requestId, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(base() + path)).timeout(product.patience());
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + path + "' is no path of a URI", e);
        }
        if (user != null) {
            request.header("Authorization", user.basic());
        }
        if (requestId != null) {
            request.header("requestId", requestId);
        }
        if (body != null) {
            request.header("Content-Type", "application/xml");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return connection().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new IOException("nobody answers at %s; is the product running there?".formatted(base()), e);
        } catch (SSLException e) {
            throw new IOException(CertificateRemedy.inWords(e, base()), e);
        }
    }

    /**
     * A member of SystemInfo, which anybody may read.
     *
     * @throws IOException where there is no answer, or another
     */
    public String systemInfo(String member) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/finesse/api/SystemInfo", null, null, null);
        if (answer.statusCode() != 200) {
            throw new IOException("GET SystemInfo was answered with " + answer.statusCode());
        }
        return new FinesseObject(XmlText.read(answer.body())).own(member);
    }

    private String base() {
        String base = product.rest().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    @Override
    public synchronized void close() {
        http.shutdownNow();
    }

    /**
     * Who sends a request.
     *
     * @param password not shown by {@code toString}
     */
    public record Login(String user, String password) {

        private String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
