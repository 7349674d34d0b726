package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests of XEP-0060, and their answers. */
final class PubSubElements {

    static final String NS = "http://jabber.org/protocol/pubsub";

    /** The hidden field of forms of subscribe options (XEP-0060, 16.4.2). */
    static final String FORM_TYPE = """
                    <field var='FORM_TYPE' type='hidden'>\
                    <value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>""";

    /** A form of which nothing is asked. */
    static final String FORM_TYPE_ALONE = "<x xmlns='jabber:x:data' type='submit'>" + FORM_TYPE + "</x>";

    private PubSubElements() {}

    static String ask(RawXmpp client, String type, String pubsub) throws Exception {
        return client.iq("""
                <iq type='%s' id='q' to='pubsub.fin1.ucce.local'><pubsub xmlns='%s'>%s</pubsub></iq>\
                """.formatted(type, NS, pubsub));
    }

    static String own(RawXmpp client, String type, String pubsub) throws Exception {
        return client.iq("""
                <iq type='%s' id='q' to='pubsub.fin1.ucce.local'><pubsub xmlns='%s#owner'>%s</pubsub></iq>\
                """.formatted(type, NS, pubsub));
    }

    static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder("""
                <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>\
                <value>%s#node_config</value></field>""".formatted(NS));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append("<field var='pubsub#")
                    .append(namesAndValues[i])
                    .append("'><value>")
                    .append(namesAndValues[i + 1])
                    .append("</value></field>");
        }
        return form.append("</x>").toString();
    }

    static void assertResult(String answer) {
        assertThat(answer).contains("type=\"result\"");
    }
}
