package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication as RFC 6120, 6 defines it, over a real socket. */
class SaslIT {

    private static RunningNotificationService running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String auth(String mechanism, String content) {
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>" + content + "</auth>";
    }

    private static String response(String content) {
        return "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + base64(content) + "</response>";
    }

    /** The text that an element carries. */
    private static String content(RawXmpp client, String element) throws Exception {
        client.await("<" + element + " xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">");
        String content = client.await("</" + element + ">");
        return text(content.substring(0, content.indexOf('<')));
    }

    private static ScramClient scram(String mechanism, String user, String password) {
        return ScramClient.builder()
                .advertisedMechanisms(List.of(mechanism))
                .username(user)
                .password(password.toCharArray())
                .build();
    }

    @Spec(document = "RFC 5802", section = "5")
    @Spec(document = "RFC 6120", section = "6.4")
    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-1", "SCRAM-SHA-256"})
    void scramSignsInAndTheServerProvesItselfToo(String mechanism) throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();
            ScramClient scram = scram(mechanism, "mmouse", "2001");
            client.send(auth(mechanism, base64(scram.clientFirstMessage().toString())));
            scram.serverFirstMessage(content(client, "challenge"));
            client.send(response(scram.clientFinalMessage().toString()));
            scram.serverFinalMessage(content(client, "success"));

            String bound =
                    client.open().iq("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");

            assertThat(bound).contains("<jid>2001@fin1.ucce.local/");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserLookAlike() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();
            for (String user : new String[] {"2001", "nobody"}) {
                ScramClient scram = scram("SCRAM-SHA-256", user, "wrong");
                client.send(
                        auth("SCRAM-SHA-256", base64(scram.clientFirstMessage().toString())));
                String challenge = content(client, "challenge");
                assertThat(challenge.replaceAll(".*,s=(.*),i=4096", "$1")).hasSize(24);
                scram.serverFirstMessage(challenge);

                client.send(response(scram.clientFinalMessage().toString()));

                client.await("<not-authorized/></failure>");
            }
        }
    }

    @Spec(document = "RFC 6120", section = "6.3.3")
    @Test
    void theMechanismsAreOfferedTheStrongestFirst() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.send(RawXmpp.header(RunningNotificationService.DOMAIN));

            String features = client.await("</stream:features>");

            assertThat(features).contains("""
                            <mechanism>SCRAM-SHA-256</mechanism><mechanism>SCRAM-SHA-1</mechanism>\
                            <mechanism>PLAIN</mechanism>""").doesNotContain("-PLUS");
        }
    }

    @Test
    void aMechanismThatIsSwitchedOffIsNeitherOfferedNorTaken() throws Exception {
        try (RunningNotificationService plainOnly = RunningNotificationService.start("sasl.mechanisms", "PLAIN");
                RawXmpp client = plainOnly.tcp()) {
            client.send(RawXmpp.header(RunningNotificationService.DOMAIN));
            assertThat(client.await("</stream:features>")).doesNotContain("SCRAM");

            client.send(auth("SCRAM-SHA-1", base64("n,,n=2001,r=abc"))).await("<invalid-mechanism/></failure>");
            client.send(RawXmpp.auth("2001", "2001")).await("<success");
        }
    }

    @Spec(document = "RFC 6120", section = "6.5")
    @Spec(document = "RFC 6120", section = "6.4.5")
    @Test
    void everyFailureHasItsConditionAndTheClientMayTryAgain() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();
            client.send(auth("DIGEST-MD5", "")).await("<invalid-mechanism/></failure>");
            client.send(auth("SCRAM-SHA-1", "***")).await("<incorrect-encoding/></failure>");
            client.send(auth("SCRAM-SHA-256", base64("p=tls-exporter,,n=2001,r=abc")))
                    .await("<malformed-request/></failure>");

            assertThat(client.awaitEnd()).contains("<policy-violation xmlns=");
        }
        try (RawXmpp client = running.tcp()) {
            client.open();
            client.send(response("out of turn")).await("<malformed-request/></failure>");
            client.send(auth("SCRAM-SHA-256", base64("n,,n=2001,r=abc"))).await("</challenge>");
            client.send("<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>").await("<aborted/></failure>");

            client.send(RawXmpp.auth("2001", "2001")).await("<success");
        }
        try (RawXmpp client = running.tcp()) {
            client.open();
            client.send(auth("PLAIN", RawXmpp.plain("3001", "2001", "2001"))).await("<invalid-authzid/></failure>");
        }
    }

    @Spec(document = "RFC 6120", section = "6.4.2")
    @Test
    void theFirstMessageMayComeAfterAnEmptyChallenge() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();
            ScramClient scram = scram("SCRAM-SHA-1", "2001", "2001");
            client.send(auth("SCRAM-SHA-1", "")).await("<challenge xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");
            client.send(response(scram.clientFirstMessage().toString()));
            scram.serverFirstMessage(content(client, "challenge"));
            client.send(response(scram.clientFinalMessage().toString()));

            scram.serverFinalMessage(content(client, "success"));
        }
    }
}
