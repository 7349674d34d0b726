package org.finessebridge.app.notification.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

/** Which stanzas share a write, and so a segment; {@code TlsIT} sees the records on the wire. */
class TcpWritesTest {

    private static final String HEADER = "<stream:stream to='x' xmlns='jabber:client'"
            + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

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
        assertEquals(2, flushed.size());
        assertTrue(flushed.get(0).startsWith("<?xml"), flushed.get(0));
        assertTrue(flushed.get(0).endsWith("xml:lang=\"en\">"), flushed.get(0));
        assertTrue(flushed.get(1).startsWith("<stream:features"), flushed.get(1));
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + "ADIwMDEAMjAwMQ==</auth>");
        awaitWrites(3);
        assertTrue(flushed.get(2).startsWith("<success"), flushed.get(2));
        send(HEADER);
        assertEquals(5, flushed.size());
        assertTrue(flushed.get(4).startsWith("<stream:features"), flushed.get(4));

        send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        assertEquals(6, flushed.size());
        send("<presence/>");

        assertEquals(8, flushed.size());
        assertTrue(flushed.get(6).contains("from=\"finesse@"), flushed.get(6));
        assertTrue(flushed.get(7).contains("from=\"2001@"), flushed.get(7));
    }

    @Test
    void answersToRequestsThatCameTogetherAreWritesOfTheirOwn() {
        send(HEADER);
        send("<r xmlns='urn:xmpp:sm:3'/>" + "<enable xmlns='urn:xmpp:sm:3'/>".repeat(3));

        assertEquals(5, flushed.size());
    }

    @Test
    void whatWaitsForTheClientGoesOutTogether() {
        send(HEADER);
        flushed.clear();
        takes = false;

        inOneTurn(() -> {
            for (int i = 0; i < 3; i++) {
                handler.send(OutboundXml.of("<a" + i + "/>"));
            }
        });

        assertEquals(List.of("<a0/>", "<a1/><a2/>"), flushed);
    }

    @Test
    void aCrowdGoesOutTogether() {
        send(HEADER);
        flushed.clear();

        inOneTurn(() -> {
            for (int i = 0; i < 40; i++) {
                handler.send(OutboundXml.of("<a" + i + "/>"));
            }
        });
        inOneTurn(() -> handler.send(OutboundXml.of("<last/>")));

        assertEquals(10, flushed.size(), flushed.toString());
        assertEquals("<a0/>", flushed.getFirst());
        assertEquals("<a7/>", flushed.get(7));
        assertTrue(flushed.get(8).startsWith("<a8/><a9/>"), flushed.get(8));
        assertTrue(flushed.get(8).endsWith("<a39/>"), flushed.get(8));
        assertEquals("<last/>", flushed.getLast());
    }
}
