package org.finessebridge.pubsub.xmpp.preparation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.pubsub.node.AccessModel;
import org.finessebridge.pubsub.node.LeafNode;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.FormFieldWithOptions;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that Finesse's nodes have (XEP-0060, 16.4.4): only members may subscribe, only
 * the owner publishes, nothing is kept, nothing is sent at subscribing, and messages are of type
 * {@code normal}, since others are not stored for a user without session.
 */
public final class LeafNodeConfiguration {

    private static final String FORM_TYPE = "http://jabber.org/protocol/pubsub#node_config";
    private static final String PREFIX = "pubsub#";

    /** Says who may subscribe: without it a node would be open to everybody. */
    static final String ACCESS_MODEL = PREFIX + "access_model";

    private final @Nullable Set<String> known;

    /**
     * @param known the fields of the server's default configuration; null if it does not tell: then
     *     all are sent
     */
    public LeafNodeConfiguration(@Nullable Set<String> known) {
        this.known = known;
    }

    /**
     * What a server lacks whose form is this one; null if nothing that is needed.
     *
     * @param offered the form of its default configuration, or of a node's
     */
    public static @Nullable String fault(DataForm offered) {
        FormField field = offered.getField(ACCESS_MODEL);
        if (field == null) {
            return "its form has no " + ACCESS_MODEL + ", so it can't say who may subscribe to a node";
        }
        List<String> choices = field instanceof FormFieldWithOptions choice
                ? choice.getOptions().stream()
                        .map(FormField.Option::getValueString)
                        .toList()
                : List.of();
        String needed = AccessModel.WHITELIST.wireName();
        return choices.isEmpty() || choices.contains(needed)
                ? null
                : "its " + ACCESS_MODEL + " has " + choices + ", and not " + needed;
    }

    /** Whether the server has told what it knows: else each node has to be looked at. */
    boolean isOfKnownServer() {
        return known != null;
    }

    /** The form to submit for a node. */
    public DataForm of(LeafNode node) {
        DataForm.Builder form = DataForm.builder(DataForm.Type.submit);
        form.setFormType(FORM_TYPE);
        fields(node).forEach((name, value) -> {
            if (known == null || known.contains(PREFIX + name)) {
                form.addField(FormField.builder(PREFIX + name).setValue(value).build());
            }
        });
        return form.build();
    }

    private static Map<String, String> fields(LeafNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("access_model", node.accessModel().wireName());
        fields.put("publish_model", "publishers");
        fields.put("deliver_notifications", "1");
        fields.put("deliver_payloads", "1");
        fields.put("persist_items", "0");
        fields.put("max_items", "1");
        fields.put("send_last_published_item", "never");
        fields.put("notification_type", "normal");
        fields.put("presence_based_delivery", "0");
        fields.put("notify_config", "0");
        fields.put("notify_delete", "0");
        fields.put("notify_retract", "0");
        fields.put("notify_sub", "0");
        return fields;
    }
}
