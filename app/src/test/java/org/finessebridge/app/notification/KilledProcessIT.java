package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own, killed without a word. */
@Timeout(900)
class KilledProcessIT {

    private static final String TEAM = "/finesse/api/Team/5000/Users";

    @TempDir
    private Path data;

    private static RawXmpp supervisor(ProductProcess product) throws IOException {
        return RawXmpp.connect(product.tcpPort()).signIn("3001", "desktop");
    }

    private static String ask(RawXmpp client, String type, String action) throws IOException {
        return client.iq("""
                <iq type='%s' id='q' to='pubsub.fin1.ucce.local'>\
                <pubsub xmlns='http://jabber.org/protocol/pubsub'>%s</pubsub></iq>""".formatted(type, action));
    }

    @Test
    void aSubscriptionByBareJidThatWasConfirmedIsThereAfterwards() throws Exception {
        try (ProductProcess product = ProductProcess.start(data);
                RawXmpp client = supervisor(product)) {
            for (String jid : List.of("3001@fin1.ucce.local", "3001@fin1.ucce.local/desktop")) {
                String answer = ask(client, "set", "<subscribe node='" + TEAM + "' jid='" + jid + "'/>");
                assertThat(answer).contains("type=\"result\"");
            }
            product.kill(); // at once: the answer is the promise
        }
        try (ProductProcess product = ProductProcess.start(data);
                RawXmpp client = supervisor(product)) {
            String list = ask(client, "get", "<subscriptions node='" + TEAM + "'/>");

            assertThat(list)
                    .contains("jid=\"3001@fin1.ucce.local\"")
                    .doesNotContain("jid=\"3001@fin1.ucce.local/desktop");
            String ended = ask(client, "set", "<unsubscribe node='" + TEAM + "' jid='3001@fin1.ucce.local'/>");
            assertThat(ended).contains("type=\"result\"");
            product.kill();
        }
        try (ProductProcess product = ProductProcess.start(data);
                RawXmpp client = supervisor(product)) {
            String list = ask(client, "get", "<subscriptions node='" + TEAM + "'/>");

            assertThat(list).doesNotContain("jid=\"3001@");
        }
    }
}
