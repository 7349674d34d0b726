package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.pubsub.item.Item;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients do with their subscriptions (XEP-0060, 5.6 and 6). */
class ClientSubscriptionsIT {

    private static final String SUBSCRIBE = """
            <iq type='set' id='s1' to='pubsub.fin1.ucce.local'>\
            <pubsub xmlns='http://jabber.org/protocol/pubsub'><%s node='%s' jid='%s'/></pubsub></iq>""";

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
    void theEventHasItsRecordedFormAndComesWithoutSubscribing() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            running.publish("2001", "<Update><a>1 & 2</a></Update>");

            client.await("<message");
            String message = "<message" + client.await("</message>");
            assertThat(message).matches("""
                            <message xmlns="jabber:client" from="pubsub\\.fin1\\.ucce\\.local" \
                            to="2001@fin1\\.ucce\\.local" \
                            id="/finesse/api/User/2001__2001@fin1\\.ucce\\.local__[A-Z0-9]{5}">\
                            <event xmlns="http://jabber\\.org/protocol/pubsub#event">\
                            <items node="/finesse/api/User/2001"><item id="[^"]+">\
                            <notification \
                            xmlns="http://jabber\\.org/protocol/pubsub">&lt;Update&gt;&lt;a&gt;1 &amp; \
                            2&lt;/a&gt;&lt;/Update&gt;</notification></item></items></event></message>""").doesNotContain("<body");
        }
    }

    @Spec(document = "XEP-0060", section = "5.6")
    @Spec(document = "XEP-0060", section = "6.2")
    @Test
    void subscriptionsAreListedAndOldOnesDroppedByFullJid() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("3001", "desktop");
            String team = RunningNotificationService.TEAM_NODE;
            String jid = "3001@fin1.ucce.local/desktop";
            client.iq(SUBSCRIBE.formatted("subscribe", team, jid));

            String listed = client.iq("""
                    <iq type='get' id='l' to='pubsub.fin1.ucce.local'>\
                    <pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>""");
            String dropped =
                    client.iq(SUBSCRIBE.formatted("unsubscribe", team, jid).replace("s1", "u"));
            String again =
                    client.iq(SUBSCRIBE.formatted("unsubscribe", team, jid).replace("s1", "v"));

            assertThat(listed)
                    .contains("node=\"" + team + "\" jid=\"" + jid + "\"")
                    .contains("jid=\"3001@fin1.ucce.local\"");
            assertThat(dropped).contains("type=\"result\"");
            assertThat(again).contains("<unexpected-request").contains("<not-subscribed");
        }
    }

    @Test
    void whoIsSubscribedTwiceGetsOneCopy() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            client.iq(SUBSCRIBE.formatted("subscribe", "/finesse/api/User/2001", "2001@fin1.ucce.local/desktop"));

            running.publish("2001", "<Update>once</Update>");
            running.publish("2001", "<Update>end</Update>");

            String received = client.await("end");
            assertThat(received).containsOnlyOnce("once");
        }
    }

    @Spec(document = "XEP-0060", section = "6.1.3")
    @Test
    void anotherUsersJidAnUnknownNodeAndAForeignTeamAreRefused() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            String node = "/finesse/api/User/2001";

            String foreign = client.iq(SUBSCRIBE.formatted("subscribe", node, "2002@fin1.ucce.local"));
            String unknown = client.iq(SUBSCRIBE.formatted("subscribe", "/none", "2001@fin1.ucce.local"));
            String team = client.iq(
                    SUBSCRIBE.formatted("subscribe", RunningNotificationService.TEAM_NODE, "2001@fin1.ucce.local"));

            assertThat(foreign).contains("<bad-request").contains("<invalid-jid");
            assertThat(unknown).contains("<item-not-found");
            assertThat(team).contains("<not-allowed").contains("<closed-node");
        }
    }

    @Test
    void aSubscriptionByFullJidEndsWithItsSession() throws Exception {
        String team = RunningNotificationService.TEAM_NODE;
        try (RawXmpp client = running.tcp()) {
            client.signIn("3001", "desktop");
            client.iq(SUBSCRIBE.formatted("subscribe", team, "3001@fin1.ucce.local/desktop"));
            client.send("</stream:stream>").awaitEnd();
        }
        running.awaitPresence("unavailable 3001@fin1.ucce.local/desktop");
        try (RawXmpp client = running.tcp()) {
            client.signIn("3001", "desktop");

            running.nodes().publishItem(team, new Item("<Update>team</Update>"));
            running.publish("3001", "<Update>own</Update>");

            assertThat(client.await("own")).doesNotContain("team");
        }
    }

    @Test
    void tidyingUpTheOwnSubscriptionDoesNotSilenceTheUser() throws Exception {
        String node = RunningNotificationService.userNode("2001");
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "tidy");
            String answer = client.iq("""
                    <iq type='set' id='u' to='pubsub.fin1.ucce.local'>\
                    <pubsub xmlns='http://jabber.org/protocol/pubsub'>\
                    <unsubscribe node='%s' jid='2001@fin1.ucce.local'/></pubsub></iq>""".formatted(node));
            assertThat(answer).contains("result");

            running.nodes().publishItem(node, new Item("<Update>still here</Update>"));

            client.await("still here");
        }
    }
}
