package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6120, 8 and RFC 6121 over a real socket. */
class StanzaRulesIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("service-users.presencelistener-password", "listener-secret");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private RawXmpp client(String user, String resource) throws Exception {
        RawXmpp client = running.tcp();
        return client.signIn(user, resource);
    }

    @Spec(document = "RFC 6120", section = "8.2.3")
    @Spec(document = "RFC 6120", section = "8.3.3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "get | fin1.ucce.local        | <query xmlns='jabber:iq:version'/> | service-unavailable",
                "get | fin1.ucce.local        |                                    | bad-request",
                "get | fin1.ucce.local        | <a xmlns='x'/><b xmlns='x'/>       | bad-request",
                "put | fin1.ucce.local        | <ping xmlns='urn:xmpp:ping'/>      | bad-request",
                "get | elsewhere.example      | <ping xmlns='urn:xmpp:ping'/>      | remote-server-not-found",
                "get | @@                     | <ping xmlns='urn:xmpp:ping'/>      | jid-malformed",
                "get | 2002@fin1.ucce.local   | <ping xmlns='urn:xmpp:ping'/>      | service-unavailable",
                "set | pubsub.fin1.ucce.local | <query xmlns='jabber:iq:roster'/>  | service-unavailable",
                "set | 2001@fin1.ucce.local   | <query xmlns='jabber:iq:roster'/>  | not-allowed",
            })
    void aRequestThatCanNotBeAnsweredHasItsCondition(String type, String to, String payload, String condition)
            throws Exception {
        try (RawXmpp client = client("2001", "desktop")) {
            String answer = client.iq(
                    "<iq type='" + type + "' id='x' to='" + to + "'>" + (payload == null ? "" : payload) + "</iq>");

            assertThat(answer).contains("type=\"error\" id=\"x\"").contains("<" + condition + " xmlns=");
        }
    }

    @Spec(document = "RFC 6120", section = "8.3.1")
    @Test
    void answersAndErrorsAreNeverAnswered() throws Exception {
        try (RawXmpp client = client("2001", "desktop")) {
            client.send("<iq type='result' id='r' to='2002@fin1.ucce.local/x'/>");
            client.send("<iq type='error' id='e' to='@@'/>");
            client.send("<message type='error' to='2002@fin1.ucce.local' id='m'/>");

            String next = client.iq("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");

            assertThat(next).contains("type=\"result\" id=\"p\"");
        }
    }

    @Spec(document = "XEP-0198", section = "3")
    @Test
    void streamManagementIsRefusedAndTheStreamGoesOn() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.bind("2001", "2001", "desktop");
            client.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
            client.await("<failed xmlns=\"urn:xmpp:sm:3\"><feature-not-implemented");
            client.send("<r xmlns='urn:xmpp:sm:3'/>");

            client.send("<presence/>").await("from=\"finesse@");
        }
    }

    @Test
    void streamManagementIsNotOffered() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            client.send(RawXmpp.header("fin1.ucce.local"));

            String features = client.await("</stream:features>");

            assertThat(features).doesNotContain("urn:xmpp:sm");
        }
    }

    @Spec(document = "RFC 6120", section = "7.6")
    @Test
    void aClientWithoutAWishIsGivenAResource() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            String bound =
                    client.open().iq("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");

            assertThat(bound).matches("(?s).*<jid>2001@fin1.ucce.local/[0-9a-f]{16}</jid>.*");
        }
    }

    @Spec(document = "RFC 6120", section = "7.7.2.1")
    @Test
    void aResourceThatIsNoneIsRefused() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            String bound = client.open().iq("""
                            <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                            <resource>%s</resource></bind></iq>""".formatted("x".repeat(1024)));

            assertThat(bound).contains("<bad-request");
        }
    }

    @Spec(document = "RFC 6121", section = "4.3")
    @Test
    void probesAndSubscriptionsAreAnsweredForTheContactsOnly() throws Exception {
        try (RawXmpp client = client("2001", "desktop")) {
            client.send("<presence type='probe' to='finesse@fin1.ucce.local'/>")
                    .await("from=\"finesse@fin1.ucce.local/finesse\"");
            client.send("<presence type='probe' to='presencelistener@fin1.ucce.local'/>")
                    .await("from=\"presencelistener@fin1.ucce.local\"");
            client.send("<presence type='subscribe' to='finesse@fin1.ucce.local'/>")
                    .await("type=\"subscribed\"");
            for (String user : new String[] {"2002", "nobody"}) {
                for (String type : new String[] {"probe", "subscribe"}) {
                    client.send("<presence type='" + type + "' to='" + user + "@fin1.ucce.local'/>")
                            .await("""
                                    <presence xmlns="jabber:client" from="%s@fin1.ucce.local" \
                                    to="2001@fin1.ucce.local" type="unsubscribed"/>""".formatted(user));
                }
            }
            client.send("<presence to='room@conference.example/me' id='muc'/>").await("<remote-server-not-found");
        }
    }

    @Spec(document = "RFC 6121", section = "4.7.2.3")
    @Test
    void aSessionWithNegativePriorityGetsItsEventsWhenItWantsThem() throws Exception {
        try (RawXmpp client = client("2001", "desktop")) {
            client.send("<presence><priority>-1</priority></presence>").await("<priority>-1");
            running.publish("2001", "<Update>later</Update>");
            String answer = client.iq("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
            assertThat(answer).doesNotContain("later");

            client.send("<presence/>").await("&gt;later&lt;");
        }
    }

    @Test
    void presencelistenerHearsOfEverybody() throws Exception {
        try (RawXmpp early = client("2002", "desktop");
                RawXmpp listener = running.tcp()) {
            listener.bind("presencelistener", "listener-secret", "web");
            listener.send("<presence/>").await("from=\"2002@fin1.ucce.local/desktop\"");
            RawXmpp agent = client("2001", "desktop");
            listener.await("<presence xmlns=\"jabber:client\" from=\"2001@fin1.ucce.local/desktop\"");
            agent.send("</stream:stream>").awaitEnd();

            listener.await("from=\"2001@fin1.ucce.local/desktop\"");
            assertThat(listener.await("/>")).contains("type=\"unavailable\"");
            early.send("</stream:stream>");
        }
    }

    @Test
    void usersReachEachOtherWhereTheSettingAllowsIt() throws Exception {
        try (RunningNotificationService open = RunningNotificationService.start("users-may-reach-each-other", "true");
                RawXmpp one = open.tcp();
                RawXmpp two = open.tcp()) {
            one.signIn("2001", "desktop");
            two.signIn("2002", "desktop");

            one.send("""
                    <message to='2002@fin1.ucce.local' from='3001@fin1.ucce.local' type='chat' id='m'>\
                    <body>hi</body></message>""");
            two.await("""
                    <message xmlns="jabber:client" from="2001@fin1.ucce.local/desktop" \
                    to="2002@fin1.ucce.local" type="chat" id="m"><body>hi</body>""");
            one.send("<presence to='2002@fin1.ucce.local/desktop'><status>x</status></presence>");
            two.await("<status>x</status>");
            one.send("<iq type='get' id='v' to='2002@fin1.ucce.local/desktop'><query xmlns='jabber:iq:version'/></iq>");
            two.await("<query xmlns=\"jabber:iq:version\"/>");
            two.send("<iq type='result' id='v' to='2001@fin1.ucce.local/desktop'/>");
            one.await("type=\"result\" id=\"v\"");
            one.send("<message to='2003@fin1.ucce.local' id='n'><body>x</body></message>");
            one.await("<service-unavailable");
            one.send("</stream:stream>");
            two.await("from=\"2001@fin1.ucce.local/desktop\"");
            assertThat(two.await("/>")).contains("type=\"unavailable\"");
        }
    }

    @Spec(document = "RFC 6121", section = "8.5.3.1")
    @Spec(document = "RFC 6121", section = "8.5.2.1.1")
    @Test
    void aMessageToAFullJidComesBeforeTheInitialPresenceAndOneToTheBareJidDoesNot() throws Exception {
        try (RunningNotificationService open = RunningNotificationService.start("users-may-reach-each-other", "true");
                RawXmpp one = open.tcp();
                RawXmpp two = open.tcp()) {
            one.signIn("2001", "desktop");
            two.bind("2002", "2002", "desktop");

            one.send("<message to='2002@fin1.ucce.local/desktop' id='f'><body>full</body></message>");
            two.await("<body>full</body>");
            one.send("<message to='2002@fin1.ucce.local' id='b'><body>bare</body></message>");
            String refused = one.await("<service-unavailable");
            assertThat(refused).contains("id=\"b\"");
        }
    }
}
