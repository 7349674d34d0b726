package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.fixture.ProductProcess;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.impl.JidCreate;

/** The product as a process of its own, killed without a word. */
@Timeout(900)
class KilledProcessIT {

    private static final String TEAM = "/finesse/api/Team/5000/Users";

    @TempDir
    private Path data;

    /** A supervisor's connection; the product may go without a word of it. */
    private static XMPPTCPConnection supervisor(ProductProcess product) throws Exception {
        XMPPTCPConnection client = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(ProductProcess.DOMAIN)
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(product.tcpPort())
                .setSecurityMode(SecurityMode.disabled)
                .setUsernameAndPassword("3001", "3001")
                .setResource("desktop")
                .build());
        client.setReplyTimeout(Waiting.PATIENCE.toMillis());
        client.connect().login();
        return client;
    }

    private static LeafNode team(XMPPTCPConnection client) throws Exception {
        return PubSubManager.getInstanceFor(client, JidCreate.domainBareFrom("pubsub." + ProductProcess.DOMAIN))
                .getLeafNode(TEAM);
    }

    /** The addresses by which the supervisor is subscribed to the team's node. */
    private static List<String> subscribed(XMPPTCPConnection client) throws Exception {
        return team(client).getSubscriptions().stream()
                .map(subscription -> subscription.getJid().toString())
                .toList();
    }

    @Test
    void aSubscriptionByBareJidThatWasConfirmedIsThereAfterwards() throws Exception {
        ProductProcess first = ProductProcess.start(data);
        XMPPTCPConnection client = supervisor(first);
        team(client).subscribe(JidCreate.from("3001@fin1.ucce.local"));
        team(client).subscribe(JidCreate.from("3001@fin1.ucce.local/desktop"));
        first.kill(); // at once: the answer is the promise
        client.instantShutdown();

        try (ProductProcess product = ProductProcess.start(data)) {
            client = supervisor(product);

            assertThat(subscribed(client)).containsExactly("3001@fin1.ucce.local");
            team(client).unsubscribe("3001@fin1.ucce.local");
            product.kill();
            client.instantShutdown();
        }
        try (ProductProcess product = ProductProcess.start(data)) {
            client = supervisor(product);

            assertThat(subscribed(client)).isEmpty();
            client.instantShutdown();
        }
    }
}
