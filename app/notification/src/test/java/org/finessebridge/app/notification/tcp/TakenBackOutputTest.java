package org.finessebridge.app.notification.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.channels.ClosedChannelException;
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

/** What a budget does not count any more takes no memory any more. */
class TakenBackOutputTest {

    private static final String HEADER = """
            <stream:stream to='x' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
            version='1.0'>""";

    private final UserSessions users = new UserSessions();
    private final TcpStreamHandler handler = handler();
    private final Deaf socket = new Deaf();
    private final EmbeddedChannel channel = new EmbeddedChannel(socket, handler);

    /** In the place of a socket whose client stops to read. */
    private static final class Deaf extends ChannelOutboundHandlerAdapter {

        private final List<ByteBuf> unread = new ArrayList<>();
        private final List<ChannelPromise> promises = new ArrayList<>();
        private String last = "";
        private boolean reads = true;

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            ByteBuf bytes = (ByteBuf) message;
            if (reads) {
                last = bytes.toString(StandardCharsets.UTF_8);
                bytes.release();
                promise.setSuccess();
            } else {
                unread.add(bytes);
                promises.add(promise);
            }
        }

        @Override
        public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
            unread.forEach(ByteBuf::release);
            unread.clear();
            promises.forEach(lost -> lost.setFailure(new ClosedChannelException()));
            promises.clear();
            var _ = ctx.close(promise);
        }
    }

    private TcpStreamHandler handler() {
        NotificationSettings settings =
                FakeStreamServices.settings(Map.of("tcp.allow-plaintext", "true", "admission.output-per-user", "1MB"));
        StreamServices services = FakeStreamServices.create(users, new ArrayList<>(), settings);
        return new TcpStreamHandler(
                services, settings.tcp(), null, services.admission().unfinishedInput());
    }

    private void send(String xml) {
        channel.eventLoop()
                .execute(() -> channel.pipeline()
                        .fireChannelRead(Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8))
                        .fireChannelReadComplete());
        channel.runPendingTasks();
    }

    private void signIn() {
        send(HEADER);
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>");
        while (users.of("2001").isEmpty()) { // another thread checks the password
            channel.runPendingTasks();
            Thread.onSpinWait();
        }
        send(HEADER);
        send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    }

    @Test
    void whoReadsNothingIsClosedWithoutTheTimeForLastWords() {
        signIn();
        socket.reads = false;

        channel.eventLoop().execute(() -> {
            for (int i = 0; i < 30; i++) {
                Objects.requireNonNull(handler.connection()).send(OutboundXml.of("x".repeat(50_000)));
            }
        });
        channel.runPendingTasks();

        assertThat(users.of("2001")).isEmpty();
        assertThat(channel.isOpen()).isFalse();
        assertThat(socket.unread).isEmpty();
    }

    @Test
    void whoReadsUpToTheEndGetsTheLastWords() {
        signIn();
        socket.reads = false;
        channel.eventLoop().execute(() -> {
            for (int i = 0; i < 30; i++) {
                Objects.requireNonNull(handler.connection()).send(OutboundXml.of("x".repeat(50_000)));
            }
            socket.reads = true; // before the event loop hears that it is too much
            socket.promises.forEach(ChannelPromise::setSuccess);
            socket.promises.clear();
            socket.unread.forEach(ByteBuf::release);
            socket.unread.clear();
        });
        channel.runPendingTasks();

        assertThat(users.of("2001")).isEmpty();
        assertThat(socket.last).contains("<policy-violation").endsWith("</stream:stream>");
    }
}
