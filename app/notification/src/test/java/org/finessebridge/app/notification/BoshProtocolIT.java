package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BOSH as XEP-0124 and XEP-0206 define it, over real HTTP. */
class BoshProtocolIT {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("bosh.wait", "1s", "bosh.inactivity", "2s");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Spec(document = "XEP-0124", section = "7.2")
    @Spec(document = "XEP-0206", section = "5", says = "the answer has the stream features at once")
    @Test
    void aSessionRequestIsAnsweredWithEverythingThatClientsRead() throws Exception {
        RawBosh bosh = running.bosh();

        String created = bosh.create("wait='60' to='fin1.ucce.local'");

        for (String expected : new String[] {
            "xmlns:stream=\"http://etherx.jabber.org/streams\"",
            " authid=\"",
            " wait=\"1\"",
            " inactivity=\"2\"",
            " requests=\"2\"",
            " hold=\"1\"",
            " ver=\"1.6\"",
            " from=\"fin1.ucce.local\"",
            "<stream:features",
            "<mechanism>PLAIN</mechanism>"
        }) {
            assertThat(created).contains(expected);
        }
        assertThat(bosh.sid()).hasSize(32);
    }

    @Spec(document = "XEP-0124", section = "8")
    @Test
    void aPollWithNothingToDeliverIsAnsweredWith57Bytes() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        HttpResponse<String> answer = bosh.poll().get();

        assertThat(answer.body()).isEqualTo(EMPTY);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSize(57);
        assertThat(answer.headers().firstValue("Content-Length").orElse("")).isEqualTo("57");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Spec(document = "XEP-0124", section = "4")
    @Test
    void anEventAnswersThePollAtOnce() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();

        running.publish("2001", "<Update/>");

        assertThat(RawBosh.text(poll)).contains("&lt;Update/&gt;");
    }

    @Test
    void anEventBetweenTwoPollsIsKeptForTheNext() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        running.publish("2001", "<One/>");
        running.publish("2001", "<Two/>");
        String answer = RawBosh.text(bosh.poll());
        if (!answer.contains("&lt;Two/&gt;")) {
            answer += RawBosh.text(bosh.poll());
        }

        assertThat(answer).containsSubsequence("&lt;One/&gt;", "&lt;Two/&gt;").containsOnlyOnce("&lt;Two/&gt;");
    }

    @Spec(document = "XEP-0124", section = "14.3")
    @Test
    void aRequestThatIsSentAgainGetsTheSameAnswer() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();
        running.publish("2001", "<Update/>");
        String first = RawBosh.text(poll);

        String second = RawBosh.text(bosh.post(bosh.body(bosh.rid, "", "")));

        assertThat(second).isEqualTo(first).contains("&lt;Update/&gt;");
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void requestsThatOvertakeEachOtherAreProcessedInOrder() throws Exception {
        RawBosh bosh = running.bosh().bind("2001", "desktop");
        String ping = "<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>";
        long first = bosh.rid + 1;

        CompletableFuture<HttpResponse<String>> later = bosh.post(bosh.body(first + 1, "", ping.formatted("later")));
        CompletableFuture<HttpResponse<String>> earlier = bosh.post(bosh.body(first, "", ping.formatted("earlier")));

        String answers = RawBosh.text(earlier) + RawBosh.text(later);
        assertThat(answers).containsSubsequence("\"earlier\"", "\"later\"").containsOnlyOnce("\"later\"");
    }

    @Spec(
            document = "XEP-0124",
            section = "14.2",
            says = "a rid outside the window ends the session with item-not-found")
    @Test
    void aRidOutsideTheWindowTerminatesTheSession() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        String answer = RawBosh.text(bosh.post(bosh.body(bosh.rid + 10, "", "")));

        assertThat(answer).contains("type='terminate' condition='item-not-found'");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "item-not-found")
    @Test
    void anUnknownSidIsAnsweredWithItemNotFound() throws Exception {
        HttpResponse<String> answer = running.bosh()
                .post("<body xmlns='http://jabber.org/protocol/httpbind' sid='none' rid='1'/>")
                .get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("condition='item-not-found'");
    }

    @Spec(document = "XEP-0124", section = "10")
    @Test
    void aSessionWithoutPollsEndsAndItsPresenceWithIt() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        running.awaitPresence("available 2001@fin1.ucce.local/desktop");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");

        assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
    }

    /**
     * Whatever is no request ends the session whose name it bears: its client takes it as ended.
     *
     * @param request {@code %1$s} stands for the session's name, {@code %2$d} for the next rid
     */
    @Spec(document = "XEP-0124", section = "17.2", says = "bad-request")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='%2$d'>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='%2$d' sid='%1$s'><a></body>",
                " <?xml version='1.0'?>\n<body rid='%2$d' sid = \"%1$s\" a='&#x1;'",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='%2$d' sid='%1$s'><!-- c --></body>",
                "<body xmlns='other' sid='%1$s' rid='%2$d'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='x'/>",
                "<b xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='%2$d'/>"
            })
    void aBadRequestEndsTheSessionForAll(String request) throws Exception {
        try (RunningNotificationService patient = RunningNotificationService.start();
                RawXmpp other = patient.tcp()) {
            other.signIn("2001", "other");
            RawBosh bosh = patient.bosh().signIn("2001", "desktop");
            other.await("from=\"2001@fin1.ucce.local/desktop\"");
            CompletableFuture<HttpResponse<String>> replaced = bosh.poll();
            CompletableFuture<HttpResponse<String>> held = bosh.poll();
            RawBosh.text(replaced); // answered, since the next one has come and is held

            String answer = RawBosh.text(bosh.post(request.formatted(bosh.sid(), bosh.rid + 1)));

            String word = """
                    <body xmlns='http://jabber.org/protocol/httpbind' type='terminate' \
                    condition='bad-request'></body>""";
            assertThat(answer).isEqualTo(word);
            assertThat(RawBosh.text(held)).isEqualTo(word);
            patient.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            other.await("from=\"2001@fin1.ucce.local/desktop\"");
            assertThat(other.await(">")).contains("type=\"unavailable\"");
            assertThat(patient.sessions("BOSH")).isEqualTo(0);
            assertThat(patient.service.openStreams()).isEqualTo(1);
            assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
        }
    }

    @Test
    void wordsOfOthersInABadRequestEndNothing() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        String answer = RawBosh.text(bosh.post(
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1'><a" + " sid='" + bosh.sid() + "'></body>"));

        assertThat(answer).contains("bad-request");
        assertThat(RawBosh.text(bosh.poll())).isEqualTo(EMPTY);
    }

    /** XEP-0124, 17: the client tells of an error of its own. */
    @Spec(document = "XEP-0124", section = "17.2", says = "the client tells of an error of its own")
    @Test
    void aConditionFromTheClientEndsTheSessionForAll() throws Exception {
        try (RunningNotificationService patient = RunningNotificationService.start()) {
            RawBosh bosh = patient.bosh().signIn("2001", "desktop");
            CompletableFuture<HttpResponse<String>> held = bosh.poll();

            String answer = RawBosh.text(bosh.next("type='terminate' condition='bad-request'", ""));

            assertThat(answer).contains("type='terminate'");
            assertThat(RawBosh.text(held)).startsWith("<body");
            patient.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            assertThat(patient.service.openStreams()).isEqualTo(0);
            assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
        }
    }

    @Test
    void aSessionRequestThatEndsTheSessionLeavesNone() throws Exception {
        String answer = running.bosh().create("type='terminate'");

        assertThat(answer).contains("type='terminate'");
        assertThat(running.service.openStreams()).isEqualTo(0);
    }

    @Spec(document = "XEP-0124", section = "13")
    @Test
    void terminateFromTheClientEndsTheSession() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();

        String answer =
                RawBosh.text(bosh.next("type='terminate'", "<presence xmlns='jabber:client' type='unavailable'/>"));

        assertThat(answer).contains("type='terminate'").doesNotContain("condition=");
        assertThat(RawBosh.text(poll)).startsWith("<body");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
    }

    @Spec(document = "XEP-0124", section = "8")
    @Test
    void severalPayloadsInOneBodyAreAllAnswered() throws Exception {
        RawBosh bosh = running.bosh().bind("2001", "desktop");

        String answer = RawBosh.text(bosh.next("", """
                        <iq xmlns='jabber:client' type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>\
                        <iq xmlns='jabber:client' type='get' id='p2'><ping xmlns='urn:xmpp:ping'/></iq>"""));

        assertThat(answer).contains("\"p1\"").contains("\"p2\"");
    }

    @Test
    void httpBindWorksWithAndWithoutItsLastSlash() throws Exception {
        String address = "http://127.0.0.1:" + running.service.ports().http();

        assertThat(new RawBosh(address + "/http-bind").create("wait='1'")).contains(" sid=");
        assertThat(new RawBosh(address + "/http-bind/").create("wait='1'")).contains(" sid=");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "system-shutdown")
    @Test
    void stoppingTheServiceTellsHeldRequests() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> first = bosh.poll();
        CompletableFuture<HttpResponse<String>> held = bosh.poll();
        assertThat(RawBosh.text(first)).isEqualTo(EMPTY); // so the second has come and is held

        running.close();

        String last = RawBosh.text(held);
        assertThat(last).contains("type='terminate' condition='system-shutdown'");
    }

    @Test
    void pagesOfAllowedOriginsMayUseBosh() throws Exception {
        HttpResponse<String> preflight = request("OPTIONS", "http://localhost:3000", "");
        HttpResponse<String> post = request("POST", "http://localhost:3000", "<body rid='1' xmlns='x'/>");
        HttpResponse<String> stranger = request("OPTIONS", "https://evil.example", "");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo("http://localhost:3000");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Content-Type");
        assertThat(post.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo("http://localhost:3000");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** What a browser says of the page, and what a library says of itself. */
    @ParameterizedTest
    @CsvSource({"http://localhost:3000, 101", "same, 101", "https://evil.example, 403", "null, 403"})
    void pagesOfAllowedOriginsMayOpenAWebSocket(String origin, int status) throws Exception {
        String server = "127.0.0.1:" + running.service.ports().http();
        try (Socket page = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            page.setSoTimeout(8000);
            page.getOutputStream()
                    .write(("GET /ws HTTP/1.1\r\nHost: "
                                    + server
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Sec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Protocol: xmpp\r\nOrigin: "
                                    + (origin.equals("same") ? "http://" + server : origin)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(page.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 " + status);
        }
        assertThat(refusals("origin")).isEqualTo(status == 403 ? 1 : 0);
    }

    private double refusals(String reason) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    @Test
    void refusedRequestsAreCountedByReason() throws Exception {
        assertThat(running.bosh().post("x".repeat(200_000)).get().statusCode()).isEqualTo(413);
        assertThat(RawBosh.text(running.bosh().post("<body>"))).contains("bad-request");
        assertThat(request("OPTIONS", "https://evil.example", "").statusCode()).isEqualTo(403);

        assertThat(refusals("body-size")).isEqualTo(1);
        assertThat(refusals("bad-request")).isEqualTo(1);
        assertThat(refusals("origin")).isEqualTo(1);
    }

    @Spec(document = "XEP-0124", section = "18.1")
    @Test
    void asManyRequestsAsAreHeldMayComeByOneConnection() throws Exception {
        running.close();
        running = RunningNotificationService.start("bosh.hold", "5", "bosh.wait", "20s");
        RawBosh session = running.bosh();
        String created = RawBosh.text(session.post(
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' hold='5' wait='20' ver='1.6' to='x'/>"));
        String sid = created.replaceAll("(?s).* sid=\"([^\"]+)\".*", "$1");
        StringBuilder requests = new StringBuilder();
        for (int rid = 2; rid <= 7; rid++) {
            String body = "<body xmlns='http://jabber.org/protocol/httpbind' sid='"
                    + sid
                    + "' rid='"
                    + rid
                    + (rid == 7 ? "' type='terminate'/>" : "'/>");
            requests.append("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            client.setSoTimeout(8000);
            client.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            StringBuilder answers = new StringBuilder();
            while (answers.toString().split("HTTP/1.1 200", -1).length - 1 < 6) {
                byte[] some = new byte[4096];
                int count = client.getInputStream().read(some);
                assertThat(count).as(answers.toString()).isGreaterThan(0);
                answers.append(new String(some, 0, count, StandardCharsets.US_ASCII));
            }
            assertThat(answers.toString()).doesNotContain("HTTP/1.1 400");
        }
    }

    @Test
    void otherMethodsAndPathsAreRefusedAsHttpDefines() throws Exception {
        assertThat(request("PUT", "http://localhost", "x").statusCode()).isEqualTo(405);
        assertThat(request("GET", "http://localhost", "").statusCode()).isEqualTo(200);
        HttpResponse<String> head = request("HEAD", "http://localhost", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(100);
        HttpResponse<String> unknown = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + running.service.ports().http()
                                        + "/other"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> request(String method, String origin, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + running.service.ports().http()
                                        + "/http-bind/"))
                                .header("Origin", origin)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
