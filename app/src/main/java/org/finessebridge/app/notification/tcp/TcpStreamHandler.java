package org.finessebridge.app.notification.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.stream.EventLoopScheduler;
import org.finessebridge.app.notification.stream.ForcedClose;
import org.finessebridge.app.notification.stream.StreamHeader;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.StreamTransport;
import org.finessebridge.app.notification.stream.WriteBacklog;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.StanzaParser;
import org.finessebridge.app.notification.xml.StreamListener;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** One TCP connection: bytes to elements and back, STARTTLS, and the stream's tags. */
final class TcpStreamHandler extends ChannelInboundHandlerAdapter
        implements StreamTransport, StreamListener {

    private static final Logger LOG = LoggerFactory.getLogger(TcpStreamHandler.class);

    /** How long a client may take to read the last words. */
    private static final int CLOSE_SECONDS = 5;

    private final StreamServices services;
    private final NotificationSettings.Limits limits;
    private final boolean allowPlaintext;
    private final @Nullable SslContext tls;
    private final ParserFactory parsers = new ParserFactory();
    private final ByteArrayOutputStream heldBack = new ByteArrayOutputStream(0);
    private final WriteBacklog backlog;
    private ParserLimits parserLimits;
    private StanzaParser parser;
    private boolean holding;
    private boolean secure;
    private boolean headerSent;
    private boolean closing;

    // set when the connection is there
    private @Nullable ChannelHandlerContext context;
    private @Nullable XmppStream stream;

    TcpStreamHandler(
            StreamServices services, NotificationSettings settings, @Nullable SslContext tls) {
        this.services = services;
        this.limits = services.limits();
        this.allowPlaintext = settings.tcp().allowPlaintext();
        this.tls = tls;
        this.backlog = new WriteBacklog(limits.queuedStanzas(), limits.queuedBytes().toBytes());
        this.parserLimits =
                new ParserLimits(
                        limits.unauthenticatedStanzaBytes(), limits.depth(), limits.attributes());
        this.parser = parsers.stream(parserLimits, this);
    }

    // --- bytes in ---

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context = ctx;
        stream = new XmppStream(services, this, new EventLoopScheduler(ctx.executor()));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof ByteBuf bytes && !closing) {
                take(ByteBufUtil.getBytes(bytes));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(byte[] bytes) {
        if (!holding) {
            parse(bytes);
        } else if (heldBack.size() + bytes.length > limits.stanzaBytes()) {
            stream().fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
        } else {
            heldBack.writeBytes(bytes);
        }
    }

    private void parse(byte[] bytes) {
        try {
            parser.parse(bytes, 0, bytes.length);
        } catch (StreamErrorException e) {
            parser.stop();
            stream().failed(e);
        }
    }

    @Override
    public void streamOpened(XmlElement header, String contentNamespace)
            throws StreamErrorException {
        if (!header.is("stream", Namespaces.STREAMS)) {
            throw new StreamErrorException(
                    StreamErrorCondition.INVALID_NAMESPACE, "an element that opens no stream");
        }
        if (!contentNamespace.isEmpty() && !contentNamespace.equals(Namespaces.CLIENT)) {
            throw new StreamErrorException(
                    StreamErrorCondition.INVALID_NAMESPACE, "a stream that is not of a client");
        }
        String version = header.attribute("version");
        if (version != null && !version.startsWith("1.")) {
            throw new StreamErrorException(
                    StreamErrorCondition.UNSUPPORTED_VERSION, "a version other than 1.0");
        }
        stream().opened(new StreamHeader(header.attribute("to")));
    }

    @Override
    public void elementReceived(XmlElement element) {
        stream().received(element.withNamespace("", Namespaces.CLIENT));
    }

    @Override
    public void streamClosed() {
        stream().closedByPeer();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closing = true;
        stream().connectionLost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException || cause.getCause() instanceof IOException) {
            LOG.debug("Connection of {} broke: {}", peer(), cause.toString());
        } else {
            LOG.warn("Closing the connection of {} after a failure", peer(), cause);
        }
        var _ = ctx.close();
    }

    private XmppStream stream() {
        if (stream == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return stream;
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return context;
    }

    // --- the stream's side ---

    @Override
    public String name() {
        return "TCP";
    }

    @Override
    public String peer() {
        return String.valueOf(context().channel().remoteAddress());
    }

    @Override
    public boolean allowsPlain() {
        SocketAddress address = context().channel().remoteAddress();
        return secure
                || allowPlaintext
                || (address instanceof InetSocketAddress inet
                        && inet.getAddress() != null
                        && inet.getAddress().isLoopbackAddress());
    }

    @Override
    public boolean offersStartTls() {
        return tls != null && !secure;
    }

    @Override
    public void openStream(String streamId) {
        headerSent = true;
        write(
                OutboundXml.of(
                        "<?xml version='1.0'?>"
                                + new XmlWriter()
                                        .start("stream:stream", Namespaces.CLIENT)
                                        .attribute("xmlns:stream", Namespaces.STREAMS)
                                        .attribute("from", services.identity().xmppDomain())
                                        .attribute("id", streamId)
                                        .attribute("version", "1.0")
                                        .attribute("xml:lang", "en")
                                        .markup()));
    }

    @Override
    public void send(OutboundXml xml) {
        if (closing) {
            return;
        }
        if (backlog.isFull()) {
            context()
                    .executor()
                    .execute(
                            () ->
                                    stream()
                                            .fail(
                                                    StreamErrorCondition.POLICY_VIOLATION,
                                                    "the client reads too slowly"));
            return;
        }
        write(xml);
    }

    private void write(OutboundXml xml) {
        ByteBuf buffer = context().alloc().buffer(xml.length());
        xml.writeTo(buffer);
        backlog.add(xml.length(), context().writeAndFlush(buffer));
    }

    @Override
    public void expectRestart() {
        parser.stop();
        parser = parsers.stream(parserLimits, this);
        headerSent = false;
    }

    @Override
    public void startTls() {
        if (tls == null) {
            throw new IllegalStateException("TLS is not configured");
        }
        SslHandler handler = new SslHandler(tls.newEngine(context().alloc()), true);
        context().pipeline().addFirst(handler);
        write(OutboundXml.of("<proceed xmlns=\"" + Namespaces.TLS + "\"/>")); // still in the clear
        secure = true;
        expectRestart(); // what came in the clear behind <starttls/> is dropped
    }

    @Override
    public void authenticated() {
        parserLimits = new ParserLimits(limits.stanzaBytes(), limits.depth(), limits.attributes());
    }

    @Override
    public void holdInput(boolean held) {
        holding = held;
        context().channel().config().setAutoRead(!held);
        if (!held && heldBack.size() > 0) {
            context().executor().execute(this::takeHeldBack);
        }
    }

    private void takeHeldBack() {
        if (!holding && !closing) {
            byte[] bytes = heldBack.toByteArray();
            heldBack.reset();
            take(bytes);
        }
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (closing) {
            return;
        }
        if (!headerSent && error != null) {
            openStream("-");
        }
        closing = true;
        parser.stop();
        String end = headerSent ? "</stream:stream>" : "";
        OutboundXml last = OutboundXml.of((error == null ? "" : error.toXml()) + end);
        ByteBuf buffer = context().alloc().buffer(last.length());
        last.writeTo(buffer);
        context().writeAndFlush(buffer).addListener(done -> endOutput());
        context().channel().config().setAutoRead(true); // notice the other side's end
        ForcedClose.after(CLOSE_SECONDS, context().channel());
    }

    /**
     * Says that nothing more comes, and drops what the client still sends until it ends its side: a
     * close with bytes unread would be a reset, which takes the last words from the client too.
     */
    private void endOutput() {
        Channel channel = context().channel();
        if (!secure && channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } else {
            var _ = channel.close();
        }
    }
}
