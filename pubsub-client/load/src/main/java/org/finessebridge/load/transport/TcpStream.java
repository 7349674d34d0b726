package org.finessebridge.load.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.finessebridge.load.xml.Markup;
import org.finessebridge.load.xml.StanzaScanner;
import org.jspecify.annotations.Nullable;

/** A stream as RFC 6120 has it. */
@SuppressWarnings("FutureReturnValueIgnored") // the channel's end tells what failed
final class TcpStream extends SimpleChannelInboundHandler<ByteBuf> implements ClientStream, StanzaScanner.Listener {

    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    private final EventLoops loops;
    private final StreamEndpoint endpoint;
    private final ClientStreamListener listener;
    private final StanzaScanner scanner = new StanzaScanner();
    private @Nullable Channel channel;
    private boolean encrypted;
    private boolean over;

    private TcpStream(EventLoops loops, StreamEndpoint endpoint, ClientStreamListener listener) {
        this.loops = loops;
        this.endpoint = endpoint;
        this.listener = listener;
    }

    static TcpStream open(EventLoops loops, EventLoop loop, StreamEndpoint endpoint, ClientStreamListener listener) {
        TcpStream stream = new TcpStream(loops, endpoint, listener);
        loops.connect(
                loop,
                endpoint,
                channel -> channel.pipeline().addLast(stream),
                cause -> stream.end(ConnectionFailures.inWords(cause)));
        return stream;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        restart();
    }

    @Override
    public void restart() {
        scanner.reset();
        send("<?xml version='1.0'?><stream:stream to='"
                + Markup.escape(endpoint.domain())
                + "' version='1.0' xmlns='jabber:client'"
                + " xmlns:stream='http://etherx.jabber.org/streams'>");
    }

    @Override
    public void send(String xml) {
        Channel open = channel;
        if (open != null && !over) {
            open.writeAndFlush(ByteBufUtil.writeUtf8(open.alloc(), xml), open.voidPromise());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        scanner.feed(bytes, this);
    }

    @Override
    public void onHeader(String tag) {
        // Nothing in it matters here; the features follow.
    }

    @Override
    public void onStanza(String xml) {
        if (endpoint.tls() && !encrypted && Markup.isElement(xml, "proceed")) {
            Channel open = channel;
            if (open != null) {
                encrypted = true;
                open.pipeline().addFirst(loops.tls(open, endpoint));
            }
            return;
        }
        listener.onStanza(xml);
    }

    @Override
    public boolean startTls(String features) {
        if (!endpoint.tls() || encrypted) {
            return false;
        }
        if (!features.contains("starttls")) {
            end("the server does not offer STARTTLS");
        }
        send(STARTTLS);
        return true;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                restart();
            } else {
                end(ConnectionFailures.inWords(handshake.cause()));
            }
        }
    }

    @Override
    public void onEnd() {
        end("the server closed the stream");
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(ConnectionFailures.inWords(cause));
    }

    @Override
    public void close() {
        send("</stream:stream>");
        end("closed");
    }

    private void end(String reason) {
        if (over) {
            return;
        }
        over = true;
        Channel open = channel;
        if (open != null) {
            open.close();
        }
        listener.onClosed(reason);
    }
}
