package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.FinesseBridgeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
                            "--finesse.fqdn=" + RunningNotificationService.DOMAIN,
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

        RawXmpp supervisor() throws IOException {
            return RawXmpp.connect(tcpPort).signIn("3001", "desktop");
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

    private static String ask(RawXmpp client, String type, String action) throws IOException {
        return client.iq("""
                <iq type='%s' id='q' to='pubsub.fin1.ucce.local'>\
                <pubsub xmlns='http://jabber.org/protocol/pubsub'>%s</pubsub></iq>""".formatted(type, action));
    }

    @Test
    void aSubscriptionByBareJidThatWasConfirmedIsThereAfterwards() throws Exception {
        try (Product product = Product.start(data);
                RawXmpp client = product.supervisor()) {
            for (String jid : List.of("3001@fin1.ucce.local", "3001@fin1.ucce.local/desktop")) {
                String answer = ask(client, "set", "<subscribe node='" + TEAM + "' jid='" + jid + "'/>");
                assertThat(answer).contains("type=\"result\"");
            }
            product.kill(); // at once: the answer is the promise
        }
        try (Product product = Product.start(data);
                RawXmpp client = product.supervisor()) {
            String list = ask(client, "get", "<subscriptions node='" + TEAM + "'/>");

            assertThat(list)
                    .contains("jid=\"3001@fin1.ucce.local\"")
                    .doesNotContain("jid=\"3001@fin1.ucce.local/desktop");
            String ended = ask(client, "set", "<unsubscribe node='" + TEAM + "' jid='3001@fin1.ucce.local'/>");
            assertThat(ended).contains("type=\"result\"");
            product.kill();
        }
        try (Product product = Product.start(data);
                RawXmpp client = product.supervisor()) {
            String list = ask(client, "get", "<subscriptions node='" + TEAM + "'/>");

            assertThat(list).doesNotContain("jid=\"3001@");
        }
    }
}
