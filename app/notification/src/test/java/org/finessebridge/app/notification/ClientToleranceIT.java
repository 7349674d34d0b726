package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the field do, and are served for all the same. */
class ClientToleranceIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void jabberWerxSetsUpBoshWithoutTheLastSlashAndDiscoversBothDomains() throws Exception {
        RawBosh bosh = new RawBosh("http://127.0.0.1:" + running.service.ports().http() + "/http-bind");
        bosh.signIn("2001", "cisco");

        for (String domain : new String[] {"fin1.ucce.local", "pubsub.fin1.ucce.local"}) {
            for (String kind : new String[] {"info", "items"}) {
                String answer = RawBosh.text(bosh.next("", """
                                <iq xmlns='jabber:client' type='get' id='d' to='%s'>\
                                <query xmlns='http://jabber.org/protocol/disco#%s'/></iq>""".formatted(domain, kind)));
                assertThat(answer).contains("type=\"result\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ucce.local", "", "somewhere.else"})
    void theStreamMayBeAddressedToAnotherDomain(String to) throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.send(RawXmpp.header(to));

            assertThat(client.await("</stream:features>")).contains("from=\"fin1.ucce.local\"");
        }
    }

    /** RFC 6120, 4.8.2: without a content namespace each stanza declares its own. */
    @Spec(document = "RFC 6120", section = "4.8.2", says = "without a content namespace each stanza declares its own")
    @Test
    void theStreamsNamespaceMayBeTheDefault() throws Exception {
        String header = "<stream xmlns='http://etherx.jabber.org/streams' to='fin1.ucce.local' version='1.0'>";
        try (RawXmpp client = running.tcp()) {
            client.send(header).await("</stream:features>");
            client.send(RawXmpp.auth("2001", "2001")).await("<success");
            client.send(header).await("</stream:features>");
            client.send("""
                    <iq xmlns='jabber:client' type='set' id='b'>\
                    <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>""").await("</jid>");
            client.send("<presence xmlns='jabber:client'/>").await("from=\"finesse@");
            running.publish("2001", "<Update/>");
            client.await("&lt;Update/&gt;");
            String pong = client.iq("""
                    <iq xmlns='jabber:client' type='get' id='p' to='fin1.ucce.local'>\
                    <ping xmlns='urn:xmpp:ping'/></iq>""");
            assertThat(pong).contains("type=\"result\"");

            assertThat(client.send("</stream>").awaitEnd()).endsWith("</stream:stream>");
        }
        try (RawXmpp client = running.tcp()) {
            client.send(header).await("</stream:features>");
            client.send(RawXmpp.auth("2001", "2001")).await("<success");
            client.send(header).await("</stream:features>");

            // which is an element of the stream's namespace here, and no stanza
            client.send("<iq type='set' id='b'/>");

            assertThat(client.awaitEnd()).contains("<stream:error");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<presence type='available'/>",
                "<presence type=''/>",
                "<presence type='invisible'><show>dnd</show></presence>",
                "<presence><priority>high</priority></presence>",
                "<presence><priority/></presence>",
                "<presence><priority>200</priority></presence>",
                "<presence><priority>99999999999</priority></presence>",
                "<presence><show>online</show></presence>",
                "<presence to='fin1.ucce.local'/>",
                "<presence to='FIN1.ucce.local' type='available'><status>x</status></presence>"
            })
    void aClientWithAnyPresenceGetsItsEvents(String presence) throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.bind("2001", "2001", "desktop");

            client.send(presence).await("from=\"2001@fin1.ucce.local/desktop\"");

            running.awaitPresence("available 2001@fin1.ucce.local/desktop");
            running.publish("2001", "<Update/>");
            client.await("&lt;Update/&gt;");
        }
    }

    @Test
    void aStanzaOverWebSocketMayLeaveItsNamespaceOut() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + running.service.ports().http() + "/ws/"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                                received.add(data.toString());
                                return WebSocket.Listener.super.onText(socket, data, last);
                            }
                        })
                .get(8, TimeUnit.SECONDS);
        String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='x' version='1.0'/>";
        exchange(socket, open, received, "features");
        exchange(socket, RawXmpp.auth("2001", "2001"), received, "<success");
        exchange(socket, open, received, "<bind");

        exchange(
                socket,
                "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                received,
                "<jid>2001@fin1.ucce.local/");
        exchange(
                socket,
                "<iq type='get' id='p' to='fin1.ucce.local'><ping xmlns='urn:xmpp:ping'/></iq>",
                received,
                "type=\"result\" id=\"p\"");
        socket.abort();
    }

    private static void exchange(WebSocket socket, String message, BlockingQueue<String> received, String expected)
            throws Exception {
        socket.sendText(message, true).get(8, TimeUnit.SECONDS);
        StringBuilder all = new StringBuilder();
        while (all.indexOf(expected) < 0) {
            String next = received.poll(8, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + expected + " in " + all);
            }
            all.append(next);
        }
    }

    @Spec(document = "RFC 6121", section = "2.2")
    @Test
    void samplesSendPlainInTheClearAndTheSessionRequestAndWaitForTheRoster() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.bind("2001", "2001", "sample");

            String session = client.iq("""
                    <iq type='set' id='s' to='fin1.ucce.local'>\
                    <session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>""");
            String roster = client.iq("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");

            assertThat(session).contains("type=\"result\"");
            assertThat(roster).contains("""
                            <item jid="finesse@fin1.ucce.local" name="finesse" subscription="both"/>\
                            <item jid="presencelistener@fin1.ucce.local"\
                            """);
        }
    }

    @Spec(document = "XEP-0060", section = "5.3")
    @Test
    void discoInfoOfANodeTellsThatItIsALeaf() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            String info = client.iq("""
                    <iq type='get' id='i' to='pubsub.fin1.ucce.local'>\
                    <query xmlns='http://jabber.org/protocol/disco#info' \
                    node='/finesse/api/User/2001'/></iq>""");

            assertThat(info).contains("<identity category=\"pubsub\" type=\"leaf\"/>");
        }
    }

    @Spec(document = "XEP-0060", section = "5.2")
    @Test
    void operatorsListTheNodesFromAnyClient() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "test");

            String items = client.iq("""
                    <iq type='get' from='2001@fin1.ucce.local/test' to='pubsub.fin1.ucce.local' id='1'>\
                    <query xmlns='http://jabber.org/protocol/disco#items'/></iq>""");

            assertThat(items)
                    .contains("<item jid=\"pubsub.fin1.ucce.local\" name=\"\" node=\"/finesse/api/Team/5000/Users\"/>");
        }
    }

    @Test
    void theLoginNameIsAsGoodAsTheId() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open().send(RawXmpp.auth("mmouse", "2001")).await("<success");
            client.open().send("""
                            <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                            <resource>r</resource></bind></iq>""");

            client.await("<jid>2001@fin1.ucce.local/r</jid>");
        }
    }

    @Spec(document = "XEP-0199", section = "4")
    @Test
    void pingsToTheDomainThePubsubServiceAndTheOwnAddressAreAnswered() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            for (String to : new String[] {
                "fin1.ucce.local", "pubsub.fin1.ucce.local", "2001@fin1.ucce.local", "2001@fin1.ucce.local/desktop"
            }) {
                client.send("<iq type='get' id='p' to='" + to + "'><ping xmlns='urn:xmpp:ping'/></iq>");

                client.await("type=\"result\" id=\"p\" from=\"" + to + "\"");
            }
        }
    }

    @Test
    void otherUsersCannotBeReached() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            client.send("<message to='2002@fin1.ucce.local' id='m'><body>hi</body></message>");
            String message = client.await("</message>");
            String iq = client.iq(
                    "<iq type='get' id='v' to='2002@fin1.ucce.local/x'><query xmlns='jabber:iq:version'/></iq>");

            assertThat(message).contains("<service-unavailable");
            assertThat(iq).contains("<service-unavailable");
        }
    }

    @Test
    void aLockLooksLikeAWrongPasswordAndAFailureDoesNot() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();

            client.send(RawXmpp.auth("2001", "wrong")).await("<not-authorized/></failure>");
            client.send(RawXmpp.auth("2009", "2009")).await("<not-authorized/></failure>");
            client.send(RawXmpp.auth("broken", "x")).await("<temporary-auth-failure/></failure>");
            assertThat(client.awaitEnd()).contains("<policy-violation xmlns=");
        }
    }
}
