package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.finessebridge.app.notification.pubsub.MemoryNodeStore;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** What clients see when their nodes, their rights and their users go (XEP-0060, 8.4 and 8.8). */
class NodeChangesIT {

    private static final String TEAM = RunningNotificationService.TEAM_NODE;

    private static String subscribe(String node, String jid) {
        return """
                <iq type='set' id='s' to='pubsub.fin1.ucce.local'>\
                <pubsub xmlns='http://jabber.org/protocol/pubsub'>\
                <subscribe node='%s' jid='%s'/></pubsub></iq>""".formatted(node, jid);
    }

    private static String none(String node, String jid) {
        return """
                <event xmlns="http://jabber.org/protocol/pubsub#event">\
                <subscription node="%s" jid="%s" subscription="none"/></event>""".formatted(node, jid);
    }

    @Test
    void whoIsNoMemberAnyMoreLosesTheSubscriptionAndIsTold() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp supervisor = running.tcp();
                RawXmpp witness = running.witness()) {
            supervisor.signIn("3001", "desktop");
            String jid = "3001@fin1.ucce.local/desktop";
            assertThat(supervisor.iq(subscribe(TEAM, jid))).contains("subscribed");

            running.nodes().createNode(LeafNode.whitelist(TEAM, Set.of("2002")));

            supervisor.await(none(TEAM, jid));
            assertThat(supervisor.iq(subscribe(TEAM, jid))).contains("closed-node");
            assertThat(witness.iq(subscribe(TEAM, "2002@fin1.ucce.local/witness")))
                    .contains("subscribed");
            running.nodes().publishItem(TEAM, new Item("for-the-new-one"));
            witness.await("for-the-new-one");
            running.publish("3001", "later");
            assertThat(supervisor.await("later")).doesNotContain("for-the-new-one");
        }
    }

    @Spec(document = "XEP-0060", section = "8.8.4")
    @Test
    void aSubscriptionThatTheOwnerMadeIsEndedByTheOwner() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            String node = RunningNotificationService.userNode("2001");

            running.nodes().unsubscribe(node, "2001");

            client.await(none(node, "2001@fin1.ucce.local"));
            running.publish("2001", "unheard");
            assertThat(client.iq("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>"))
                    .contains("id=\"p\"");
        }
    }

    @Spec(document = "XEP-0060", section = "8.4")
    @Test
    void aNodeThatIsDeletedIsToldAndGone() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            String node = RunningNotificationService.userNode("2001");
            running.publish("2001", "the last one");

            running.nodes().deleteNode(node);
            running.nodes().deleteNode(node);

            assertThat(client.await("<delete node=\"" + node + "\"/>")).contains("the last one");
            assertThat(client.iq(subscribe(node, "2001@fin1.ucce.local/desktop")))
                    .contains("item-not-found");
        }
    }

    @Test
    void theSessionsOfARemovedUserEndOnEveryTransportAndOthersStay() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp witness = running.witness();
                RawXmpp tcp = running.tcp()) {
            tcp.signIn("2001", "tcp");
            RawWebSocket webSocket = running.webSocket();
            webSocket.signIn("2001", "websocket");
            RawBosh bosh = running.bosh().signIn("2001", "bosh");
            try (RawXmpp binding = running.tcp()) {
                binding.open();
                binding.send(RawXmpp.auth("2001", "2001"));
                binding.await("<success");

                running.service.disconnect(Set.of("2001"));

                assertThat(binding.awaitEnd()).contains("<not-authorized", "</stream:stream>");
            }
            assertThat(tcp.awaitEnd()).contains("<not-authorized", "</stream:stream>");
            assertThat(webSocket.untilClosed()).contains("<not-authorized");
            String last = "";
            while (!last.contains("terminate")) {
                last = RawBosh.text(bosh.poll());
            }
            assertThat(last).contains("<not-authorized");
            running.awaitPresence("unavailable 2001@fin1.ucce.local/tcp");
            running.assertUnharmed(witness);
        }
    }

    @Test
    void whoIsRemovedWhileSigningInGetsNoSession() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp client = running.tcp()) {
            running.users.remove("2001");
            client.open();

            client.send(RawXmpp.auth("2001", "2001"));

            assertThat(client.awaitEnd()).contains("<not-authorized").doesNotContain("<success");
        }
    }

    @Test
    void nothingIsKeptForAUserWhoIsGone() throws Exception {
        NodeStore store = new MemoryNodeStore();
        try (RunningNotificationService running = RunningNotificationService.start(store);
                RawXmpp silent = running.tcp()) {
            running.publish("3001", "kept for nobody");
            silent.bind("2001", "2001", "silent");
            running.publish("2001", "kept for nobody");
            running.users.remove("2001");

            running.service.disconnect(Set.of("2001", "3001"));
            assertThat(silent.awaitEnd()).contains("<not-authorized");
            running.users.add("2001");

            for (String user : new String[] {"2001", "3001"}) {
                try (RawXmpp again = running.tcp()) {
                    again.signIn(user, "again");
                    running.nodes().subscribe(RunningNotificationService.userNode(user), user);
                    running.publish(user, "for the new one");
                    assertThat(again.await("for the new one")).doesNotContain("kept for nobody");
                }
            }
        }
    }
}
