package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;

/** A client and its session without sockets; time passes only when the test says so. */
final class FakeBoshClient {

    static final String PRESENCE = "<presence xmlns='jabber:client'/>";

    final FakeScheduler scheduler = new FakeScheduler();
    final UserSessions users;
    final List<String> presence = new ArrayList<>();
    final BoshSession session;
    final StreamServices services;
    final Admission admission;
    String sid = "";
    boolean forgotten;
    long rid = 100;

    private final String attributes;

    /** Keeps the answer to one request. */
    static final class Answer implements BoshResponder {

        final List<String> bodies = new ArrayList<>();
        String contentType = "";
        boolean abandoned;
        boolean breaks;

        @Override
        public void answer(byte[] body, String type) {
            if (breaks) {
                throw new IllegalStateException("as the test wants it");
            }
            bodies.add(new String(body, StandardCharsets.UTF_8));
            contentType = type;
        }

        @Override
        public void abandon() {
            abandoned = true;
        }

        boolean open() {
            return bodies.isEmpty();
        }

        String body() {
            assertThat(bodies).hasSize(1);
            return bodies.getFirst();
        }
    }

    /** A client with default settings that asks for what most clients do. */
    FakeBoshClient() {
        this("wait='30' hold='1'", FakeStreamServices.defaults());
    }

    /**
     * A client that has not sent anything.
     *
     * @param attributes of its session request
     */
    FakeBoshClient(String attributes, NotificationSettings settings) {
        this.attributes = attributes;
        users = new UserSessions();
        services = FakeStreamServices.create(users, presence, settings);
        admission = services.admission();
        session = session(settings);
    }

    /** A client of the same service as others, with default settings. */
    FakeBoshClient(String attributes, StreamServices services) {
        this.attributes = attributes;
        this.services = services;
        users = services.sessions();
        admission = services.admission();
        session = session(FakeStreamServices.defaults());
    }

    private BoshSession session(NotificationSettings settings) {
        StreamPlace place = Objects.requireNonNull(services.admission().stream(null));
        return new BoshSession(
                BoshParameters.agree(request(0, attributes, "", new Answer()).body(), settings.bosh(), true, "test"),
                services,
                scheduler,
                place,
                () -> forgotten = true);
    }

    private static BoshRequest request(long rid, String attributes, String payload, BoshResponder responder) {
        String xml = """
                <body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' %s>%s</body>\
                """.formatted(attributes, payload);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        try {
            return new BoshRequest(
                    rid,
                    new ParserFactory().document(new ParserLimits(100_000, 30, 30, 1000), bytes),
                    bytes.length,
                    responder);
        } catch (StreamErrorException e) {
            throw new AssertionError(e);
        }
    }

    Answer send(long number, String bodyAttributes, String payload) {
        Answer answer = post(number, bodyAttributes, payload);
        scheduler.run();
        return answer;
    }

    /** Sends a request, which the session's event loop sees when the test lets it. */
    Answer post(long number, String bodyAttributes, String payload) {
        Answer answer = new Answer();
        BoshRequest request = request(number, bodyAttributes, payload, answer);
        scheduler.execute(() -> {
            if (forgotten) { // as BoshSessions does
                answer.answer(BoshBody.terminate("item-not-found", List.of()));
            } else {
                session.request(request);
            }
        });
        return answer;
    }

    Answer next(String bodyAttributes, String payload) {
        return send(++rid, bodyAttributes, payload);
    }

    /** Sends the session request. */
    Answer open() {
        Answer answer = new Answer();
        session.create(request(rid, attributes, "", answer));
        scheduler.run();
        sid = answer.body().replaceAll("(?s).* sid=\"([^\"]+)\".*", "$1");
        return answer;
    }

    /** Sends the session request, and goes on as far as the initial presence. */
    UserSession signIn() throws InterruptedException {
        bind("r");
        assertThat(next("", PRESENCE).body()).contains("finesse@");
        return users.of("2001").getFirst();
    }

    /** Sends the session request, and goes on until a resource is bound. */
    void bind(String resource) throws InterruptedException {
        assertThat(open().body()).contains("PLAIN");
        String plain = Base64.getEncoder().encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8));
        Answer auth = next("", "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>");
        while (auth.open()) {
            scheduler.awaitTask();
        }
        assertThat(auth.body()).contains("<success");
        assertThat(next("xmpp:restart='true'", "").body()).contains("<bind");
        assertThat(next("", """
                        <iq xmlns='jabber:client' type='set' id='b'>\
                        <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                        <resource>%s</resource></bind></iq>""".formatted(resource)).body()).contains("/" + resource + "</jid>");
    }
}
