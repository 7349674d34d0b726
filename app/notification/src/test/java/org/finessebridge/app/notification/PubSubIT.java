package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.notification.PubSubElements.FORM_TYPE;
import static org.finessebridge.app.notification.PubSubElements.FORM_TYPE_ALONE;
import static org.finessebridge.app.notification.PubSubElements.NS;
import static org.finessebridge.app.notification.PubSubElements.ask;
import static org.finessebridge.app.notification.PubSubElements.assertResult;
import static org.finessebridge.app.notification.PubSubElements.form;
import static org.finessebridge.app.notification.PubSubElements.own;

import java.util.Set;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XEP-0060 over a real socket: what subscribers may do, and what they are given. */
class PubSubIT extends OwnedService {

    private static final String TEAM = RunningNotificationService.TEAM_NODE;
    private static final String SUBSCRIBE = "<subscribe node='/finesse/api/SystemInfo' jid='2001@fin1.ucce.local'/>";
    private static final String DELIVER = "<x xmlns='jabber:x:data' type='submit'>" + FORM_TYPE + """
            <field var='pubsub#deliver'><value>1</value></field></x>""";

    @Test
    void theLastItemComesWithTheSubscriptionWhereThatIsSet() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp agent = client("2001")) {
            running.nodes().publishItem("/finesse/api/SystemInfo", new Item("<Update>not sent</Update>"));
            String subscribe = "<subscribe node='/finesse/api/SystemInfo' jid='2001@fin1.ucce.local/desktop'/>";
            assertResult(ask(agent, "set", subscribe));
            assertResult(own(owner, "set", """
                            <configure node='/finesse/api/SystemInfo'>%s</configure>\
                            """.formatted(form("send_last_published_item", "on_sub"))));
            running.nodes().publishItem("/finesse/api/SystemInfo", new Item("<Update>sent</Update>"));
            String first = agent.await("&gt;sent&lt;");
            assertThat(first).doesNotContain("not sent");
            agent.await("</message>");

            agent.send("""
                    <iq type='set' id='again' to='pubsub.fin1.ucce.local'>\
                    <pubsub xmlns='%s'>%s</pubsub></iq>""".formatted(NS, subscribe));

            agent.await("&gt;sent&lt;");
        }
    }

    /** XMPP knows no case of user names, loginIds do. */
    @Test
    void aUserWithCapitalLettersIsOneUserToAll() throws Exception {
        String node = RunningNotificationService.userNode("JSmith");
        running.nodes().createNode(LeafNode.whitelist(node, Set.of("JSmith")));
        running.nodes().subscribe(node, "JSmith");
        running.publish("JSmith", "<Update>early</Update>");
        try (RawXmpp owner = owner();
                RawXmpp agent = running.tcp()) {
            agent.bind("jsmith", "JSmith", "desktop").send("<presence/>");
            agent.await("to=\"jsmith@fin1.ucce.local\"");
            agent.await("early");
            running.awaitPresence("available jsmith@fin1.ucce.local/desktop");

            assertResult(ask(owner, "set", "<create node='/my/node'/>"));
            assertResult(own(
                    owner, "set", "<configure node='/my/node'>" + form("access_model", "whitelist") + "</configure>"));
            assertResult(own(owner, "set", """
                            <affiliations node='/my/node'>\
                            <affiliation jid='JSmith@fin1.ucce.local' affiliation='member'/></affiliations>"""));
            assertResult(own(owner, "set", """
                            <subscriptions node='/my/node'>\
                            <subscription jid='jsmith@fin1.ucce.local' \
                            subscription='subscribed'/></subscriptions>"""));
            assertThat(own(owner, "get", "<subscriptions node='/my/node'/>"))
                    .contains("jid=\"jsmith@fin1.ucce.local\"");
            ask(owner, "set", "<publish node='/my/node'><item id='i1'><n xmlns='urn:x'>mine</n></item></publish>");
            agent.await("mine");
        }
    }

    @Spec(document = "XEP-0060", section = "6.1.3")
    @Spec(document = "XEP-0060", section = "6.2.3")
    @Spec(document = "XEP-0060", section = "6.3.4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<create node='x'/>                                     | forbidden | ",
                "<publish node='/finesse/api/SystemInfo'><item/></publish> | forbidden | ",
                "<retract node='/finesse/api/SystemInfo'><item id='x'/></retract> | forbidden | ",
                "<subscribe jid='2001@fin1.ucce.local'/>        | bad-request | nodeid-required",
                "<subscribe node='/finesse/api/SystemInfo' jid='x@y'/> | bad-request | invalid-jid",
                "<subscribe node='none' jid='2001@fin1.ucce.local'/> | item-not-found | ",
                """
                        <subscribe node='/finesse/api/Team/5000/Users' jid='2001@fin1.ucce.local'/> | \
                        not-allowed | closed-node""",
                """
                        <unsubscribe node='/finesse/api/SystemInfo' jid='2001@fin1.ucce.local'/> | \
                        unexpected-request | not-subscribed""",
                "<unsubscribe node='/finesse/api/SystemInfo' jid='3001@fin1.ucce.local'/> | forbidden | ",
                """
                        <options node='/finesse/api/SystemInfo' jid='2001@fin1.ucce.local'/> | \
                        feature-not-implemented | unsupported""",
                "<unheard-of/>                                 | feature-not-implemented | ",
                SUBSCRIBE + "<options>" + DELIVER + "</options>" + " | feature-not-implemented | unsupported",
                SUBSCRIBE + "<options node='/finesse/api/SystemInfo'/> | bad-request | ",
                SUBSCRIBE + "<options jid='2001@fin1.ucce.local'/> | bad-request | ",
                "<options>" + FORM_TYPE_ALONE + "</options>" + SUBSCRIBE + " | bad-request | ",
                SUBSCRIBE + "<publish-options/> | bad-request | ",
                SUBSCRIBE + SUBSCRIBE + " | bad-request | ",
                SUBSCRIBE + "<options/><options/> | bad-request | ",
                SUBSCRIBE + "<unsubscribe node='x' jid='2001@fin1.ucce.local'/> | bad-request | ",
                """
                        <unsubscribe node='/finesse/api/SystemInfo' jid='2001@fin1.ucce.local'/>\
                        <options/> | bad-request |""",
            })
    void whatAnAgentMayNotDoHasItsCondition(String action, String condition, String own) throws Exception {
        try (RawXmpp agent = client("2001")) {
            String answer = ask(agent, "set", action);

            assertThat(answer).contains("<" + condition + " xmlns=");
            if (own != null) {
                assertThat(answer).contains("<" + own + " xmlns=\"" + NS + "#errors\"");
            }
            String subscriptions = ask(agent, "get", "<subscriptions/>");
            assertThat(subscriptions).doesNotContain("SystemInfo");
        }
    }

    @Test
    void optionsWithoutAFieldAskForNothing() throws Exception {
        try (RawXmpp agent = client("2001");
                RawXmpp owner = owner()) {
            String unsupported = ask(agent, "set", SUBSCRIBE + "<options>" + DELIVER + "</options>");
            assertThat(unsupported).contains(" feature=\"subscription-options\"/>");
            assertResult(ask(agent, "set", SUBSCRIBE + "<options>" + FORM_TYPE_ALONE + "</options>"));
            assertResult(ask(agent, "set", SUBSCRIBE + "<options/>"));

            String publish = "<publish node='/finesse/api/SystemInfo'><item><n xmlns='urn:x'>new</n></item></publish>";
            unsupported = ask(owner, "set", publish + "<publish-options>" + DELIVER + "</publish-options>");
            assertThat(unsupported).contains(" feature=\"publish-options\"/>");
            assertResult(ask(owner, "set", publish + "<publish-options>" + FORM_TYPE_ALONE + "</publish-options>"));
            agent.await(">new<");
        }
    }

    /** An element of another protocol is not a second action (RFC 6120, 8.4). */
    @Spec(document = "RFC 6120", section = "8.4", says = "an element of another protocol is not a second action")
    @Test
    void whatBelongsToAnotherProtocolMayStandBesideAnAction() throws Exception {
        try (RawXmpp agent = client("2001")) {
            assertResult(ask(
                    agent,
                    "get",
                    "<items node='/finesse/api/SystemInfo'/><set xmlns='http://jabber.org/protocol/rsm'/>"));
        }
    }

    @Test
    void subscriptionsByBareJidAndNodesOfTheOwnerSurviveARestart() throws Exception {
        try (RawXmpp owner = owner();
                RawXmpp supervisor = client("3001")) {
            assertResult(ask(owner, "set", "<create node='kept'/>"));
            for (String node : new String[] {"kept", TEAM}) {
                assertResult(ask(supervisor, "set", "<subscribe node='" + node + "' jid='3001@fin1.ucce.local'/>"));
            }
            assertResult(ask(
                    supervisor,
                    "set",
                    "<subscribe node='/finesse/api/SystemInfo' jid='3001@fin1.ucce.local/desktop'/>"));
        }
        running.close();
        running = RunningNotificationService.start(store);

        try (RawXmpp supervisor = client("3001")) {
            String subscriptions = ask(supervisor, "get", "<subscriptions/>");
            assertThat(subscriptions)
                    .contains("node=\"kept\"")
                    .contains("node=\"" + TEAM + "\"")
                    .doesNotContain("SystemInfo");
            running.nodes().publishItem(TEAM, new Item("<Update>again</Update>"));
            supervisor.await("&gt;again&lt;");
        }
    }

    @Test
    void aSubscriptionThatCanNotBeKeptIsRefusedAndNotMade() throws Exception {
        store.full = true;
        try (RawXmpp supervisor = client("3001")) {
            String answer = ask(supervisor, "set", "<subscribe node='" + TEAM + "' jid='3001@fin1.ucce.local'/>");

            assertThat(answer).contains("<resource-constraint");
            assertThat(ask(supervisor, "get", "<subscriptions/>"))
                    .as("not subscribed")
                    .doesNotContain(TEAM);
        }
    }

    @Spec(document = "XEP-0060", section = "5.2")
    @Spec(document = "XEP-0059", section = "2.2")
    @Test
    void nodesAreListedInPages() throws Exception {
        try (RawXmpp client = client("2001")) {
            String page = client.iq("""
                    <iq type='get' id='1' to='pubsub.fin1.ucce.local'>\
                    <query xmlns='http://jabber.org/protocol/disco#items'>\
                    <set xmlns='http://jabber.org/protocol/rsm'><max>2</max>\
                    <after>/finesse/api/SystemInfo</after></set></query></iq>""");

            assertThat(page).contains("""
                            node="/finesse/api/Team/5000/Users"/>\
                            <item jid="pubsub.fin1.ucce.local" name="" node="/finesse/api/User/2001"/>\
                            <set xmlns="http://jabber.org/protocol/rsm">\
                            <first>/finesse/api/Team/5000/Users</first><last>/finesse/api/User/2001</last>\
                            <count>5</count></set>""");
            assertThat(page.split("<item ", -1).length - 1).isEqualTo(2);
        }
    }
}
