package org.finessebridge.app.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A BOSH client that sends what a test wants it to send. */
final class RawBosh {

    private static final Pattern SID = Pattern.compile(" sid=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private String sid = "";
    long rid = 1000;

    RawBosh(String uri) {
        this.uri = URI.create(uri);
    }

    String sid() {
        return sid;
    }

    /** Posts a body as it is. */
    CompletableFuture<HttpResponse<String>> post(String body) {
        return http.sendAsync(
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String text(CompletableFuture<HttpResponse<String>> response) throws Exception {
        return response.get(20, TimeUnit.SECONDS).body();
    }

    String create(String attributes) throws Exception {
        String answer = text(post("""
                <body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' \
                xmpp:version='1.0' xml:lang='en-US' hold='1' ver='1.9' rid='%s' %s/>""".formatted(rid, attributes)));
        Matcher matcher = SID.matcher(answer);
        if (matcher.find()) {
            sid = matcher.group(1);
        }
        return answer;
    }

    String body(long number, String attributes, String payload) {
        return """
                <body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' sid='%s' \
                rid='%s' %s>%s</body>""".formatted(sid, number, attributes, payload);
    }

    /** Posts the next body of the session. */
    CompletableFuture<HttpResponse<String>> next(String attributes, String payload) {
        rid++;
        return post(body(rid, attributes, payload));
    }

    CompletableFuture<HttpResponse<String>> poll() {
        return next("", "");
    }

    /** Creates a session, authenticates and binds; the presence is left to the test. */
    RawBosh bind(String user, String resource) throws Exception {
        create("wait='30' to='" + RunningNotificationService.DOMAIN + "'");
        String success = text(next("", RawXmpp.auth(user, user)));
        if (!success.contains("<success")) {
            throw new AssertionError(success);
        }
        text(next("xmpp:restart='true'", ""));
        String bound = text(next("", """
                        <iq xmlns='jabber:client' type='set' id='b'>\
                        <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>%s</resource></bind></iq>\
                        """.formatted(resource)));
        if (!bound.contains("/" + resource + "</jid>")) {
            throw new AssertionError(bound);
        }
        return this;
    }

    /** Creates a session and brings it as far as receiving events. */
    RawBosh signIn(String user, String resource) throws Exception {
        bind(user, resource);
        String greeting = text(next("", "<presence xmlns='jabber:client'/>"));
        if (!greeting.contains("finesse@")) {
            throw new AssertionError(greeting);
        }
        return this;
    }
}
