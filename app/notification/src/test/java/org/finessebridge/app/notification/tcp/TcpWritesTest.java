package org.finessebridge.app.notification.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

/** Which stanzas share a write, and so a segment; {@code TlsIT} sees the records on the wire. */
class TcpWritesTest {

    private static final String HEADER = """
            <stream:stream to='x' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
            version='1.0'>""";

    private final List<String> flushed = new ArrayList<>();

    /** Whether the client reads, so that the socket has room. */
    private boolean takes = true;

    private final TcpStreamHandler handler = handler();
    private final EmbeddedChannel channel = new EmbeddedChannel(new Recorder(), handler);

    /** In the place of the socket: what has been written since the last flush goes out with it. */
    private final class Recorder extends ChannelOutboundHandlerAdapter {

        private final StringBuilder written = new StringBuilder();
        private final List<ChannelPromise> promises = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            ByteBuf bytes = (ByteBuf) message;
            written.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
            promises.add(promise);
        }

        @Override
        public void flush(ChannelHandlerContext ctx) {
            if (!written.isEmpty()) {
                flushed.add(written.toString());
                written.setLength(0);
            }
            if (takes) {
                promises.forEach(ChannelPromise::setSuccess);
                promises.clear();
            }
        }
    }

    private static TcpStreamHandler handler() {
        NotificationSettings settings = FakeStreamServices.settings(Map.of("tcp.allow-plaintext", "true"));
        StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>(), settings);
        return new TcpStreamHandler(
                services, settings.tcp(), null, services.admission().unfinishedInput());
    }

    /** Does something in one turn of the event loop, and lets the turns behind it come. */
    private void inOneTurn(Runnable task) {
        channel.eventLoop().execute(task);
        channel.runPendingTasks();
    }

    private void send(String xml) {
        inOneTurn(() -> channel.pipeline()
                .fireChannelRead(Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8))
                .fireChannelReadComplete());
    }

    /** Runs what other threads bring to the event loop until so many writes have been made. */
    private void awaitWrites(int count) {
        while (flushed.size() < count) {
            channel.runPendingTasks();
            Thread.onSpinWait();
        }
    }

    @Test
    void eachStepOfASignInIsAWriteOfItsOwn() {
        send(HEADER);
        assertThat(flushed).hasSize(2);
        assertThat(flushed.get(0)).startsWith("<?xml").endsWith("xml:lang=\"en\">");
        assertThat(flushed.get(1)).startsWith("<stream:features");
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>");
        awaitWrites(3);
        assertThat(flushed.get(2)).startsWith("<success");
        send(HEADER);
        assertThat(flushed).hasSize(5);
        assertThat(flushed.get(4)).startsWith("<stream:features");

        send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        assertThat(flushed).hasSize(6);
        send("<presence/>");

        assertThat(flushed).hasSize(8);
        assertThat(flushed.get(6)).contains("from=\"finesse@");
        assertThat(flushed.get(7)).contains("from=\"2001@");
    }

    @Test
    void answersToRequestsThatCameTogetherAreWritesOfTheirOwn() {
        send(HEADER);
        send("<r xmlns='urn:xmpp:sm:3'/>" + "<enable xmlns='urn:xmpp:sm:3'/>".repeat(3));

        assertThat(flushed).hasSize(5);
    }

    @Test
    void whatWaitsForTheClientGoesOutTogether() {
        send(HEADER);
        flushed.clear();
        takes = false;

        inOneTurn(() -> {
            for (int i = 0; i < 3; i++) {
                Objects.requireNonNull(handler.connection()).send(OutboundXml.of("<a" + i + "/>"));
            }
        });

        assertThat(flushed).containsExactly("<a0/>", "<a1/><a2/>");
    }

    @Test
    void aCrowdGoesOutTogether() {
        send(HEADER);
        flushed.clear();

        inOneTurn(() -> {
            for (int i = 0; i < 40; i++) {
                Objects.requireNonNull(handler.connection()).send(OutboundXml.of("<a" + i + "/>"));
            }
        });
        inOneTurn(() -> Objects.requireNonNull(handler.connection()).send(OutboundXml.of("<last/>")));

        assertThat(flushed).hasSize(10);
        assertThat(flushed.getFirst()).isEqualTo("<a0/>");
        assertThat(flushed.get(7)).isEqualTo("<a7/>");
        assertThat(flushed.get(8)).startsWith("<a8/><a9/>").endsWith("<a39/>");
        assertThat(flushed.getLast()).isEqualTo("<last/>");
    }
}
