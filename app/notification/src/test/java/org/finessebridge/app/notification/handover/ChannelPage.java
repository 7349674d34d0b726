package org.finessebridge.app.notification.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.finessebridge.app.notification.sasl.SaslMechanism;

/** A page on a connection of its own: TCP or WebSocket. */
public abstract class ChannelPage implements FakePage {

    /** Messages that the system's buffers take of a connection that is dead. */
    private static final int BUFFERED = 3;

    private final Socket socket = new Socket();
    private final EmbeddedChannel channel;
    private final List<String> read = new ArrayList<>();
    private final List<String> swallowed = new ArrayList<>();
    private boolean vanished;
    private boolean ended;
    private int buffered;

    /** In the place of the socket. */
    private final class Socket extends ChannelOutboundHandlerAdapter {

        private final List<Object> messages = new ArrayList<>();
        private final List<ChannelPromise> promises = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            messages.add(message);
            promises.add(promise);
        }

        @Override
        public void flush(ChannelHandlerContext ctx) {
            while (!messages.isEmpty() && (!vanished || buffered < BUFFERED)) {
                String text = text(messages.removeFirst());
                if (vanished) {
                    buffered++;
                    swallowed.add(text);
                } else {
                    read.add(text);
                    ended |= text.contains("<stream:error") || text.contains("</stream:stream>");
                }
                promises.removeFirst().setSuccess();
            }
        }

        @Override
        public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
            ended = true;
            messages.clear();
            List<ChannelPromise> failing = List.copyOf(promises);
            promises.clear();
            failing.forEach(failed -> failed.setFailure(new ClosedChannelException()));
            var _ = ctx.close(promise);
        }
    }

    /** A page whose connection is open. */
    protected ChannelPage(ChannelHandler handler) {
        channel = new EmbeddedChannel(socket, handler);
    }

    /** Reads what is written to the channel, and releases it. */
    protected abstract String text(Object message);

    /** What the channel gets when the client sends this. */
    protected abstract Object message(String xml);

    /** The client's stream header. */
    protected abstract String header();

    private void send(String xml) {
        if (!ended && !vanished) {
            channel.eventLoop().execute(() -> channel.pipeline().fireChannelRead(message(xml)));
        }
    }

    private void expect(String text) {
        channel.runPendingTasks();
        assertThat(String.join("", read)).contains(text);
        read.clear();
    }

    @Override
    public void bind(String resource) {
        send(header());
        expect(SaslMechanism.PLAIN.name());
        String plain = Base64.getEncoder().encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8));
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>");
        expect("<success");
        send(header());
        expect("<bind");
        send("""
                <iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource));
        expect("</jid>");
    }

    @Override
    public void presence(boolean available) {
        send("<presence xmlns='jabber:client'" + (available ? "/>" : " type='unavailable'/>"));
    }

    @Override
    public void poll() {
        // what there is comes by itself
    }

    @Override
    public void chat() {
        send("<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    @Override
    public void vanish() {
        vanished = true;
    }

    @Override
    public boolean comeBack() {
        return false;
    }

    @Override
    public void foundOut() {
        channel.eventLoop().execute(() -> {
            var _ = channel.close();
        });
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<String> read() {
        List<String> all = List.copyOf(read);
        read.clear();
        return all;
    }

    @Override
    public List<String> swallowed() {
        return swallowed;
    }

    @Override
    public boolean runNext() {
        int before = read.size();
        boolean[] more = new boolean[1];
        channel.eventLoop().execute(() -> more[0] = true);
        channel.runPendingTasks();
        return more[0] && read.size() > before;
    }
}
