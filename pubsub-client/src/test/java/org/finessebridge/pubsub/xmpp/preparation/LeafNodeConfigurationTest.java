package org.finessebridge.pubsub.xmpp.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.finessebridge.pubsub.node.LeafNode;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.Test;

class LeafNodeConfigurationTest {

    @Test
    void onlyMembersSubscribeAndNothingIsKept() {
        DataForm form = new LeafNodeConfiguration(null).of(LeafNode.whitelist("a", Set.of("2001")));

        assertThat(form.getField("pubsub#access_model").getFirstValue()).isEqualTo("whitelist");
        assertThat(form.getField("pubsub#publish_model").getFirstValue()).isEqualTo("publishers");
        assertThat(form.getField("pubsub#persist_items").getFirstValue()).isEqualTo("0");
        assertThat(form.getField("pubsub#send_last_published_item").getFirstValue())
                .isEqualTo("never");
        assertThat(form.getField("pubsub#notification_type").getFirstValue()).isEqualTo("normal");
    }

    @Test
    void leavesOutWhatTheServerDoesNotKnow() {
        DataForm form = new LeafNodeConfiguration(Set.of("pubsub#access_model")).of(LeafNode.open("a"));

        assertThat(form.getField("pubsub#access_model").getFirstValue()).isEqualTo("open");
        assertThat(form.hasField("pubsub#notification_type")).isFalse();
    }
}
