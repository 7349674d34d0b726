package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** The parts of XEP-0124 that few clients use: what a session request asks for, keys, and stream errors. */
class BoshCasesTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private static final NotificationSettings DEFAULTS = FakeStreamServices.defaults();

    @Spec(document = "XEP-0124", section = "7.2")
    @Test
    void theAnswerToASessionRequestNamesEveryLimit() {
        String created = new FakeBoshClient("wait='60' hold='1' ack='1'", DEFAULTS)
                .open()
                .body();

        for (String expected : new String[] {
            " wait=\"30\"",
            " hold=\"1\"",
            " requests=\"2\"",
            " inactivity=\"60\"",
            " polling=\"2\"",
            " maxpause=\"120\"",
            " ack=\"100\"",
            " secure=\"true\"",
            " xmpp:restartlogic=\"true\""
        }) {
            assertThat(created).contains(expected);
        }
    }

    @Spec(document = "XEP-0124", section = "7.2", says = "hold is not greater than asked for")
    @Test
    void acceptsAHigherHoldUpToTheSetting() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='9'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();

        Answer first = client.next("", "");
        Answer second = client.next("", "");
        assertThat(first.open()).isTrue();
        assertThat(second.open()).isTrue();
        Answer third = client.next("", "");

        assertThat(first.body()).isEqualTo(EMPTY);
        assertThat(second.open()).isTrue();
        assertThat(third.open()).isTrue();
    }

    @Spec(document = "XEP-0124", section = "7.2", says = "wait")
    @Test
    void repliesInTime() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='5' hold='1'", DEFAULTS);
        client.signIn();
        Answer poll = client.next("", "");

        client.scheduler.advance(Duration.ofMillis(4_999));
        assertThat(poll.open()).isTrue();
        client.scheduler.advance(Duration.ofMillis(1));

        assertThat(poll.body()).isEqualTo(EMPTY);
    }

    @Spec(document = "XEP-0124", section = "15.4")
    @Spec(document = "XEP-0124", section = "15.5")
    @Test
    void keysMustFollowFromEachOther() throws Exception {
        String k3 = "secret";
        String k2 = sha1(k3);
        String k1 = sha1(k2);
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + k1 + "'", DEFAULTS);
        client.open();

        assertThat(client.next("key='" + k2 + "'", "").open()).isTrue();
        assertThat(client.next("key='" + k3 + "' newkey='" + sha1("other") + "'", "")
                        .open())
                .isTrue();
        assertThat(client.next("key='other'", "").open()).isTrue();
        Answer forged = client.next("key='forged'", "");

        assertThat(forged.body()).contains("condition='item-not-found'");
        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "15.4")
    @Test
    void aMissingKeyEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + sha1("a") + "'", DEFAULTS);
        client.open();

        assertThat(client.next("", "").body()).contains("condition='item-not-found'");
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "remote-stream-error")
    @Test
    void aStreamErrorEndsTheSessionWithARemoteStreamError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer end = client.next("", "<nonsense xmlns='urn:nonsense'/>");

        assertThat(end.body()).contains("condition='remote-stream-error'").contains("<unsupported-stanza-type");
    }

    @Spec(document = "XEP-0124", section = "7.1", says = "content")
    @Test
    void answersHaveTheContentTypeThatTheClientAsksForIfItIsHarmless() throws Exception {
        assertThat(new FakeBoshClient("content='text/plain'", DEFAULTS).open().contentType)
                .isEqualTo("text/plain; charset=utf-8");
        assertThat(new FakeBoshClient("content='text/html; charset=utf-8'", DEFAULTS).open().contentType)
                .isEqualTo("text/xml; charset=utf-8");
    }
}
