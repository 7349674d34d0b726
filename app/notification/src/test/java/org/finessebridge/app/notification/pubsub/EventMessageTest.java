package org.finessebridge.app.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventMessageTest {

    private static final String RECORDED = """
            <message xmlns="jabber:client" from="pubsub.fin1.ucce.local" to="2001@fin1.ucce.local" \
            id="/finesse/api/User/2001__2001@fin1.ucce.local__VI1B2">\
            <event xmlns="http://jabber.org/protocol/pubsub#event"><items node="/finesse/api/User/2001">\
            <item id="itemid">\
            <notification xmlns="http://jabber.org/protocol/pubsub">&lt;Update&gt;&lt;data&gt;&lt;user&gt;A \
            &amp;amp; \
            B&lt;/user&gt;&lt;/data&gt;&lt;/Update&gt;</notification></item></items></event></message>""";

    @Test
    void isRenderedByteForByteAsRecordedButForTheSuffix() {
        EventMessage message = EventMessage.published(
                "pubsub.fin1.ucce.local",
                "/finesse/api/User/2001",
                PublishedItem.notification("itemid", () -> "<Update><data><user>A &amp; B</user></data></Update>"));

        String rendered = message.to("2001@fin1.ucce.local").toString();

        assertThat(rendered).matches("(?s).*__[A-Z0-9]{5}\".*");
        assertThat(rendered.replaceFirst("__[A-Z0-9]{5}\"", "__VI1B2\"")).isEqualTo(RECORDED);
    }
}
