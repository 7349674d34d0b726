package org.finessebridge.app.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.session.UserToUser;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlAttribute;
import org.finessebridge.app.notification.xml.XmlElement;
import org.junit.jupiter.api.Test;

class StanzaRouterTest {

    @Test
    void aHandlerThatFailsFailsItsRequestAndTellsNoMoreThanThat() {
        StanzaRouter router = new StanzaRouter(
                new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local"),
                Map.of(Namespaces.PING, request -> {
                    throw new IllegalStateException("the reason");
                }),
                new UserToUser(false, new UserSessions(), name -> name));
        XmlElement ping = new XmlElement(Namespaces.PING, "ping", List.of(), List.of());
        XmlElement iq = new XmlElement(
                Namespaces.CLIENT,
                "iq",
                List.of(
                        new XmlAttribute("", "type", "get"),
                        new XmlAttribute("", "id", "p1"),
                        new XmlAttribute("", "to", "fin1.ucce.local")),
                List.of(ping));

        OutboundXml answer = router.iq(
                iq, new Jid("2001", "fin1.ucce.local", "desktop"), new FakeSession("2001", "desktop", 1), later -> {});

        assertThat(answer).isNotNull();
        String xml = answer.toString();
        assertThat(xml)
                .contains("type=\"error\" id=\"p1\"")
                .contains("<internal-server-error xmlns=")
                .doesNotContain("the reason");
    }
}
