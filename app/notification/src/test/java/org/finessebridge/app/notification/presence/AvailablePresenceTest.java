package org.finessebridge.app.notification.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailablePresenceTest {

    private static XmlElement presence(XmlElement... children) {
        return new XmlElement(Namespaces.CLIENT, "presence", List.of(), List.of(children));
    }

    private static XmlElement text(String name, String text) {
        return new XmlElement(Namespaces.CLIENT, name, List.of(), List.of(new CharacterData(text)));
    }

    @Spec(document = "RFC 6121", section = "4.7.2.3")
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-128,-128",
        "127,127",
        "' 5 ',5",
        "+1,1",
        "128,127",
        "-129,-128",
        "99999999999,127",
        "-99999999999,-128",
        "high,0",
        "'',0",
        "1.5,0",
        "--1,0"
    })
    void readsThePriority(String text, int priority) {
        assertThat(AvailablePresence.of(presence(text("priority", text))).priority())
                .isEqualTo(priority);
    }

    @Test
    void keepsCapabilitiesAndAllElse() {
        XmlElement caps = new XmlElement("http://jabber.org/protocol/caps", "c", List.of(), List.of());

        AvailablePresence availability = AvailablePresence.of(presence(text("show", "dnd"), caps));

        assertThat(availability.content()).isEqualTo("<show>dnd</show><c xmlns=\"http://jabber.org/protocol/caps\"/>");
    }
}
