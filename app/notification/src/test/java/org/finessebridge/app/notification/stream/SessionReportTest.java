package org.finessebridge.app.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.notification.MovableClock;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.app.notification.transport.HttpStreamTransport;
import org.finessebridge.app.notification.transport.StreamHeader;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlAttribute;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines that the debug log has for each session. */
class SessionReportTest {

    private final Logger watched = (Logger) LoggerFactory.getLogger(SessionReport.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final FakeScheduler loop = new FakeScheduler();
    private final StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>());

    @AfterEach
    void reset() {
        watched.setLevel(null);
        watched.detachAppender(lines);
    }

    /** Sends nowhere. */
    private static final class Nowhere implements HttpStreamTransport {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String peer() {
            return "peer";
        }

        @Override
        public void openStream(String streamId) {}

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public int queued() {
            return 3;
        }

        @Override
        public void send(OutboundXml xml) {}

        @Override
        public void authenticated() {}

        @Override
        public void holdInput(boolean held) {}

        @Override
        public void closeStream(@Nullable StreamErrorCondition error) {}
    }

    private XmppStream opened() {
        StreamPlace place = Objects.requireNonNull(services.admission().stream(null));
        return new XmppStream(services, new Nowhere(), loop, place);
    }

    private XmppStream signedIn() throws Exception {
        XmppStream stream = opened();
        stream.opened(new StreamHeader("x"));
        stream.received(new XmlElement(
                Namespaces.SASL,
                "auth",
                List.of(new XmlAttribute("", "mechanism", "PLAIN")),
                List.of(new CharacterData(
                        Base64.getEncoder().encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8))))));
        loop.awaitTask(); // the password is checked
        stream.opened(new StreamHeader("x"));
        XmlElement resource =
                new XmlElement(Namespaces.BIND, "resource", List.of(), List.of(new CharacterData("desktop")));
        stream.received(new XmlElement(
                Namespaces.CLIENT,
                "iq",
                List.of(new XmlAttribute("", "type", "set")),
                List.of(new XmlElement(Namespaces.BIND, "bind", List.of(), List.of(resource)))));
        return stream;
    }

    @Test
    void tellsOfEachSessionWhereDebugIsOn() throws Exception {
        signedIn();
        var _ = opened(); // not signed in
        lines.start();
        watched.addAppender(lines);
        SessionReport report = new SessionReport(services.streams(), new MovableClock());

        watched.setLevel(Level.INFO);
        report.run();
        loop.advance(Duration.ofSeconds(29));
        assertThat(lines.list).isEmpty();

        watched.setLevel(Level.DEBUG);
        report.run();
        loop.advance(Duration.ofSeconds(30));

        assertThat(lines.list).hasSize(2);
        String first = lines.list.getFirst().getFormattedMessage();
        assertThat(first)
                .matches("Session \\(id=[0-9a-f]{8}\\) was last active \\d+ ms ago:" + " 2001@fin1.ucce.local/desktop");
        assertThat(lines.list.get(1).getFormattedMessage())
                .isEqualTo("time=1767323045000,JID=2001@fin1.ucce.local/desktop,msgs_sent=0,msgs_queue=3,"
                        + "msgs_drop=0,bytes_sent=0");
    }
}
