package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.notification.PubSubElements.FORM_TYPE_ALONE;
import static org.finessebridge.app.notification.PubSubElements.NS;
import static org.finessebridge.app.notification.PubSubElements.ask;
import static org.finessebridge.app.notification.PubSubElements.assertResult;
import static org.finessebridge.app.notification.PubSubElements.form;
import static org.finessebridge.app.notification.PubSubElements.own;

import org.finessebridge.pubsub.item.Item;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0060 over a real socket: what the publisher and the owner may do. */
class PubSubOwnerIT extends OwnedService {

    private static final String TEAM = RunningNotificationService.TEAM_NODE;

    @Spec(document = "XEP-0060", section = "8.1")
    @Spec(document = "XEP-0060", section = "7.1")
    @Spec(document = "XEP-0060", section = "7.2")
    @Spec(document = "XEP-0060", section = "8.5")
    @Spec(document = "XEP-0060", section = "8.4")
    @Test
    void theOwnerCreatesPublishesRetractsPurgesAndDeletes() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp agent = client("2001")) {
            assertResult(ask(owner, "set", "<create node='/my/node'/>"));
            assertResult(ask(agent, "set", "<subscribe node='/my/node' jid='2001@fin1.ucce.local'/>"));

            String published = ask(
                    owner,
                    "set",
                    "<publish node='/my/node'><item id='i1'><n xmlns='urn:x'>a &lt;b/&gt;</n></item></publish>");
            assertThat(published).contains("<publish node=\"/my/node\"><item id=\"i1\"/>");
            agent.await("""
                    <items node="/my/node"><item id="i1">\
                    <n xmlns="urn:x">a &lt;b/&gt;</n></item></items></event></message>""");
            String items = ask(agent, "get", "<items node='/my/node'/>");
            assertThat(items).contains("<items node=\"/my/node\"><item id=\"i1\"><n xmlns=\"urn:x\">");

            assertThat(ask(owner, "set", "<retract node='/my/node'><item id='i0'/></retract>"))
                    .contains("<item-not-found");
            assertResult(ask(owner, "set", "<retract node='/my/node'><item id='i1'/></retract>"));
            agent.await("<retract id=\"i1\"/>");
            assertThat(ask(agent, "get", "<items node='/my/node'/>")).contains("<items node=\"/my/node\"/>");
            assertResult(own(owner, "set", "<purge node='/my/node'/>"));
            agent.await("<purge node=\"/my/node\"/>");
            assertResult(own(owner, "set", "<delete node='/my/node'/>"));
            agent.await("<delete node=\"/my/node\"/>");
            assertThat(ask(agent, "get", "<items node='/my/node'/>")).contains("<item-not-found");
        }
    }

    @Spec(document = "XEP-0060", section = "8.2")
    @Spec(document = "XEP-0060", section = "8.9")
    @Spec(document = "XEP-0060", section = "5.4")
    @Test
    void aNodeIsConfiguredAndItsConfigurationMayBeRead() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp agent = client("2001")) {
            assertResult(ask(owner, "set", """
                            <create node='n'/><configure>%s</configure>\
                            """.formatted(form("title", "Mine", "access_model", "whitelist"))));
            assertThat(own(agent, "get", "<configure node='n'/>"))
                    .as("not a member yet")
                    .contains("<closed-node");
            assertResult(own(owner, "set", """
                            <affiliations node='n'>\
                            <affiliation jid='2001@fin1.ucce.local' affiliation='member'/></affiliations>"""));

            String banned = own(owner, "set", """
                            <affiliations node='n'>\
                            <affiliation jid='2002@fin1.ucce.local' affiliation='outcast'/></affiliations>""");
            assertThat(banned).contains("<feature-not-implemented xmlns=").contains("feature=\"outcast-affiliation\"");

            String configuration = own(agent, "get", "<configure node='n'/>");
            assertThat(configuration)
                    .contains("<field var=\"pubsub#title\" type=\"text-single\"><value>Mine<")
                    .contains("<value>whitelist</value></field>");
            assertThat(own(agent, "set", "<configure node='n'>" + form("title", "x") + "</configure>"))
                    .contains("<forbidden");
            assertThat(own(owner, "set", "<configure node='n'>" + form("access_model", "roster") + "</configure>"))
                    .contains("<not-acceptable");
            assertThat(ask(agent, "get", "<affiliations/>"))
                    .contains("<affiliation node=\"n\" affiliation=\"member\"/>");
            String info = agent.iq("""
                    <iq type='get' id='i' to='pubsub.fin1.ucce.local'>\
                    <query xmlns='http://jabber.org/protocol/disco#info' node='n'/></iq>""");
            assertThat(info).contains("""
                            <value>http://jabber.org/protocol/pubsub#meta-data</value></field>\
                            <field var="pubsub#title" type="text-single"><value>Mine</value>""");
        }
    }

    @Spec(document = "XEP-0060", section = "8.8")
    @Test
    void theOwnerSeesAndChangesSubscriptions() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp supervisor = client("3001")) {
            assertResult(own(owner, "set", """
                            <subscriptions node='%s'>\
                            <subscription jid='3001@fin1.ucce.local' \
                            subscription='subscribed'/></subscriptions>""".formatted(TEAM)));
            running.nodes().publishItem(TEAM, new Item("<Update>team</Update>"));
            supervisor.await("&gt;team&lt;");
            supervisor.await("</message>");
            String list = own(owner, "get", "<subscriptions node='" + TEAM + "'/>");
            assertThat(list).contains("jid=\"3001@fin1.ucce.local\"");

            assertThat(own(owner, "set", """
                                    <subscriptions node='%s'>\
                                    <subscription jid='2001@fin1.ucce.local' \
                                    subscription='subscribed'/></subscriptions>\
                                    """.formatted(TEAM))).contains("<not-acceptable");
            assertResult(own(owner, "set", """
                            <subscriptions node='%s'>\
                            <subscription jid='3001@fin1.ucce.local' subscription='none'/></subscriptions>\
                            """.formatted(TEAM)));
            assertThat(own(owner, "get", "<subscriptions node='" + TEAM + "'/>"))
                    .doesNotContain("3001");
            assertThat(ask(owner, "get", "<affiliations/>")).contains("affiliation=\"owner\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configure node='/finesse/api/SystemInfo'>"
                        + FORM_TYPE_ALONE
                        + "</configure>"
                        + "<purge node='/finesse/api/SystemInfo'/>",
                "<purge node='/finesse/api/SystemInfo'/><delete node='/finesse/api/SystemInfo'/>",
                "<purge node='/finesse/api/SystemInfo'/><options/>"
            })
    void theOwnerAsksOneThingAtATime(String actions) throws Exception {
        try (RawXmpp owner = owner()) {
            String answer = own(owner, "set", actions);

            assertThat(answer).contains("<bad-request xmlns=");
        }
    }

    @Spec(document = "XEP-0060", section = "7.1.3")
    @Spec(document = "XEP-0060", section = "8.1.1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<create node='x'/><create node='y'/> | bad-request | ",
                "<create node='x'/><configure/><configure/> | bad-request | ",
                """
                        <publish node='/finesse/api/SystemInfo'><item><a/></item></publish>\
                        <publish node='/finesse/api/SystemInfo'><item><a/></item></publish> | bad-request |""",
                "<retract node='/finesse/api/SystemInfo'><item id='a'/><item id='b'/></retract> | bad-request | ",
                "<publish node='/finesse/api/SystemInfo'/> | bad-request | item-required",
                "<publish node='/finesse/api/SystemInfo'><item/></publish> | bad-request | payload-required",
                """
                        <publish node='/finesse/api/SystemInfo'><item><a/>\
                        <b/></item></publish> | bad-request | invalid-payload""",
                "<publish node='none'><item><a/></item></publish> | item-not-found | ",
                "<create node='/finesse/api/SystemInfo'/>         | conflict | ",
            })
    void whatThePublisherDoesWrongHasItsCondition(String action, String condition, String own) throws Exception {
        try (RawXmpp owner = owner()) {
            String answer = ask(owner, "set", action);

            assertThat(answer).contains("<" + condition + " xmlns=");
            if (own != null) {
                assertThat(answer).contains("<" + own + " xmlns=\"" + NS + "#errors\"");
            }
        }
    }

    @Test
    void aNodeMayHaveNoItemsOrNoPayloads() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp agent = client("2001")) {
            String create = "<create node='%s'/><configure>%s</configure>";
            assertResult(
                    ask(owner, "set", create.formatted("sign", form("persist_items", "0", "deliver_payloads", "0"))));
            assertResult(ask(owner, "set", create.formatted("bare", form("deliver_payloads", "false"))));
            for (String node : new String[] {"sign", "bare"}) {
                assertResult(ask(agent, "set", "<subscribe node='" + node + "' jid='2001@fin1.ucce.local'/>"));
            }

            assertThat(ask(owner, "set", "<publish node='sign'><item/></publish>"))
                    .contains("<item-forbidden");
            assertResult(ask(owner, "set", "<publish node='sign'/>"));
            agent.await("<items node=\"sign\"/></event>");
            assertResult(ask(owner, "set", "<publish node='bare'><item id='b'><x xmlns='y'/></item></publish>"));
            agent.await("<items node=\"bare\"><item id=\"b\"/></items>");
        }
    }

    @Test
    void nobodyIsTheOwnerWithoutAPassword() throws Exception {
        try (RunningNotificationService closed = RunningNotificationService.start();
                RawXmpp client = closed.tcp()) {
            client.open();

            client.send(RawXmpp.auth("finesse", "finesse")).await("<not-authorized/></failure>");
            client.send(RawXmpp.auth("finesse", "")).await("<not-authorized/></failure>");
        }
    }
}
