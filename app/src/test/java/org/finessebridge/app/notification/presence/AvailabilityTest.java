package org.finessebridge.app.notification.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AvailabilityTest {

    private static XmlElement presence(XmlElement... children) {
        return new XmlElement(Namespaces.CLIENT, "presence", List.of(), List.of(children));
    }

    private static XmlElement text(String name, String text) {
        return new XmlElement(Namespaces.CLIENT, name, List.of(), List.of(new XmlText(text)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-128,-128", "127,127", "' 5 ',5", "+1,1"})
    void readsThePriority(String text, int priority) {
        Availability availability = Availability.of(presence(text("priority", text)));

        assertNotNull(availability);
        assertEquals(priority, availability.priority());
    }

    @ParameterizedTest
    @CsvSource({"128", "-129", "high", "''", "99999999999"})
    void refusesWhatIsNoPriority(String text) {
        assertNull(Availability.of(presence(text("priority", text))));
    }

    @Test
    void keepsCapabilitiesAndAllElse() {
        XmlElement caps =
                new XmlElement("http://jabber.org/protocol/caps", "c", List.of(), List.of());

        Availability availability = Availability.of(presence(text("show", "dnd"), caps));

        assertNotNull(availability);
        assertEquals(
                "<show>dnd</show><c xmlns=\"http://jabber.org/protocol/caps\"/>",
                availability.content());
    }
}
