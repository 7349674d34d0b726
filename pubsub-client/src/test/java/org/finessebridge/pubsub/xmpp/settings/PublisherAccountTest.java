package org.finessebridge.pubsub.xmpp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublisherAccountTest {

    @Test
    void keepsThePasswordToItself() {
        XmppPubSubSettings settings = new XmppPubSubSettings(
                new XmppServer("h", 5222, "d", "pubsub.d"),
                new PublisherAccount("finesse", "hunter2", "finesse"),
                XmppTls.NONE,
                PublishLimits.DEFAULTS,
                false);

        assertThat(settings.toString()).contains("finesse").doesNotContain("hunter2");
    }
}
