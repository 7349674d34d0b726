package org.finessebridge.pubsub.xmpp.smack;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.packet.XmlEnvironment;
import org.junit.jupiter.api.Test;

class NotificationElementTest {

    @Test
    void holdsTheUpdateAsCharacterData() {
        assertThat(new NotificationElement("<Update a=\"1\">\r\n&amp; é</Update>").toXML(XmlEnvironment.EMPTY))
                .isEqualTo("""
                        <notification xmlns='http://jabber.org/protocol/pubsub'>&lt;Update \
                        a="1"&gt;&#13;\n&amp;amp; é&lt;/Update&gt;</notification>""");
    }
}
