package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.FinesseBridgeApplication;
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
@Timeout(240)
class KilledProcessIT {

    private static final String TEAM = "/finesse/api/Team/5000/Users";
    private static final Pattern TCP_PORT = Pattern.compile("XMPP over TCP +\\S+:(\\d+)");

    @TempDir
    private Path data;

    /** The product, and where XMPP over TCP is. */
    private record Product(Process process, int tcpPort) implements AutoCloseable {

        static Product start(Path data) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FinesseBridgeApplication.class.getName(),
                            "--finesse.fqdn=" + RunningServer.DOMAIN,
                            "--finesse.data-dir=" + data,
                            "--server.port=0",
                            "--finesse.http.port=0",
                            "--finesse.notification.https.port=-1",
                            "--finesse.notification.http.port=-1",
                            "--finesse.notification.tcp.port=0",
                            "--finesse.cti.simulator.port=0")
                    .redirectErrorStream(true)
                    .start();
            StringBuilder seen = new StringBuilder();
            BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                seen.append(line).append('\n');
                Matcher port = TCP_PORT.matcher(line);
                if (port.find()) {
                    Thread.ofVirtual().start(() -> console.lines().forEach(more -> {}));
                    return new Product(process, Integer.parseInt(port.group(1)));
                }
            }
            throw new AssertionError("the product did not start: " + seen);
        }

        /** A supervisor's connection; the product may go without a word of it. */
        XMPPTCPConnection supervisor() throws Exception {
            XMPPTCPConnection client = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                    .setXmppDomain(RunningServer.DOMAIN)
                    .setHostAddress(InetAddress.getLoopbackAddress())
                    .setPort(tcpPort)
                    .setSecurityMode(SecurityMode.disabled)
                    .setUsernameAndPassword("3001", "3001")
                    .setResource("desktop")
                    .build());
            client.setReplyTimeout(Waiting.PATIENCE.toMillis());
            client.connect().login();
            return client;
        }

        @Override
        public void close() throws IOException {
            kill();
        }

        /** SIGKILL. */
        void kill() throws IOException {
            try {
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static LeafNode team(XMPPTCPConnection client) throws Exception {
        return PubSubManager.getInstanceFor(client, JidCreate.domainBareFrom("pubsub." + RunningServer.DOMAIN))
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
        Product first = Product.start(data);
        XMPPTCPConnection client = first.supervisor();
        team(client).subscribe(JidCreate.from("3001@fin1.ucce.local"));
        team(client).subscribe(JidCreate.from("3001@fin1.ucce.local/desktop"));
        first.kill(); // at once: the answer is the promise
        client.instantShutdown();

        try (Product product = Product.start(data)) {
            client = product.supervisor();

            assertThat(subscribed(client)).containsExactly("3001@fin1.ucce.local");
            team(client).unsubscribe("3001@fin1.ucce.local");
            product.kill();
            client.instantShutdown();
        }
        try (Product product = Product.start(data)) {
            client = product.supervisor();

            assertThat(subscribed(client)).isEmpty();
            client.instantShutdown();
        }
    }
}
