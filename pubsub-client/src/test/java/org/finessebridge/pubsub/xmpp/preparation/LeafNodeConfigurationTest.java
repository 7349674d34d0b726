package org.finessebridge.pubsub.xmpp.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.finessebridge.pubsub.node.LeafNode;
import org.jivesoftware.smackx.xdata.FormField;
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
    void aServerThatCannotCloseANodeIsOfNoUse() {
        assertThat(LeafNodeConfiguration.fault(form())).contains("has no pubsub#access_model");
        assertThat(LeafNodeConfiguration.fault(form("open", "presence")))
                .contains("[open, presence], and not whitelist");
        assertThat(LeafNodeConfiguration.fault(form("open", "whitelist"))).isNull();
        assertThat(LeafNodeConfiguration.fault(DataForm.builder(DataForm.Type.form)
                        .addField(FormField.builder("pubsub#access_model")
                                .setValue("open")
                                .build())
                        .build()))
                .as("no list of choices")
                .isNull();
    }

    private static DataForm form(String... choices) {
        DataForm.Builder form = DataForm.builder(DataForm.Type.form);
        form.addField(FormField.builder("pubsub#title").setValue("").build());
        if (choices.length > 0) {
            var field = FormField.listSingleBuilder("pubsub#access_model");
            for (String choice : choices) {
                field.addOption(new FormField.Option(choice));
            }
            form.addField(field.build());
        }
        return form.build();
    }

    @Test
    void leavesOutWhatTheServerDoesNotKnow() {
        DataForm form = new LeafNodeConfiguration(Set.of("pubsub#access_model")).of(LeafNode.open("a"));

        assertThat(form.getField("pubsub#access_model").getFirstValue()).isEqualTo("open");
        assertThat(form.hasField("pubsub#notification_type")).isFalse();
    }
}
