package org.finessebridge.app.notification.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.LingeringClose;
import org.finessebridge.app.notification.stream.StreamConnection;
import org.finessebridge.app.notification.stream.StreamHeader;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.StreamTransport;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.ParserListener;
import org.finessebridge.app.notification.xml.StanzaParser;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** One TCP connection: bytes to elements and back, STARTTLS, and the stream's tags. */
final class TcpStreamHandler extends ChannelInboundHandlerAdapter implements StreamTransport, ParserListener {

    private static final ParserFactory PARSERS = new ParserFactory();

    private final StreamServices services;
    private final LimitSettings limits;
    private final boolean allowPlaintext;
    private final @Nullable HandshakePacing tls;
    private final UnfinishedInput unfinished;
    private ParserLimits parserLimits;
    private StanzaParser parser;

    /** What came while a password was checked. */
    private @Nullable ByteArrayOutputStream heldBack;

    private boolean holding;
    private boolean secure;
    private boolean headerSent;

    // set when the connection is there
    private @Nullable ChannelHandlerContext context;
    private @Nullable StreamConnection connection;

    TcpStreamHandler(
            StreamServices services, TcpSettings settings, @Nullable HandshakePacing tls, UnfinishedInput unfinished) {
        this.unfinished = unfinished;
        this.services = services;
        this.limits = services.limits();
        this.allowPlaintext = settings.allowPlaintext();
        this.tls = tls;
        this.parserLimits = limits.unauthenticatedParser();
        this.parser = PARSERS.stream(parserLimits, this);
    }

    // --- bytes in ---

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context = ctx;
        StreamPlace place = services.admission().stream(ctx.channel().remoteAddress());
        if (place == null) {
            refuse(ctx);
        } else {
            connection = new StreamConnection(ctx, services, this, place, bytes -> bytes);
            unfinished.whenTooMuch(this::tooMuchUnfinished);
        }
    }

    private void tooMuchUnfinished() {
        stream()
                .fail(
                        StreamErrorCondition.POLICY_VIOLATION,
                        UnfinishedInput.REASON,
                        "all clients together have too many stanzas without an end");
    }

    /** No stream is spent on a client that is one too many. */
    private void refuse(ChannelHandlerContext ctx) {
        OutboundXml refusal =
                OutboundXml.of(header("-") + StreamErrorCondition.POLICY_VIOLATION.toXml() + "</stream:stream>");
        ByteBuf buffer = ctx.alloc().buffer(refusal.length());
        refusal.writeTo(buffer);
        LingeringClose.after(ctx.writeAndFlush(buffer));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof ByteBuf bytes && connection != null && !connection.isClosing()) {
                connection.stream().bytesReceived(bytes.readableBytes());
                take(ByteBufUtil.getBytes(bytes));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(byte[] bytes) {
        if (holding) {
            keep(bytes);
        } else {
            parse(bytes);
        }
        unfinished.holds(parser.pending() + (heldBack == null ? 0 : heldBack.size()));
    }

    private void keep(byte[] bytes) {
        ByteArrayOutputStream held = heldBack;
        if (held == null) {
            held = new ByteArrayOutputStream(bytes.length);
            heldBack = held;
        }
        if (held.size() + bytes.length > limits.stanzaBytes()) {
            stream().fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
        } else {
            held.writeBytes(bytes);
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
    public void streamOpened(XmlElement header, String contentNamespace) throws StreamErrorException {
        if (!header.is("stream", Namespaces.STREAMS)) {
            throw new StreamErrorException(StreamErrorCondition.INVALID_NAMESPACE, "an element that opens no stream");
        }
        // RFC 6120, 4.8.2: without a content namespace each stanza declares its own.
        boolean declaresContent = !contentNamespace.isEmpty() && !contentNamespace.equals(Namespaces.STREAMS);
        if (declaresContent && !contentNamespace.equals(Namespaces.CLIENT)) {
            throw new StreamErrorException(StreamErrorCondition.INVALID_NAMESPACE, "a stream that is not of a client");
        }
        String version = header.attribute("version");
        if (version != null && !version.startsWith("1.")) {
            throw new StreamErrorException(StreamErrorCondition.UNSUPPORTED_VERSION, "a version other than 1.0");
        }
        stream().opened(new StreamHeader(header.attribute("to")));
    }

    @Override
    public void elementReceived(XmlElement element) {
        stream().received(element.withNamespace("", Namespaces.CLIENT));
    }

    @Override
    public void whiteSpaceReceived() {
        stream().heard();
    }

    @Override
    public void streamClosed() {
        stream().closedByPeer();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (connection != null) {
            connection.lost();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (connection != null) {
            connection.broke(cause);
        } else {
            var _ = ctx.close();
        }
    }

    private XmppStream stream() {
        return connection().stream();
    }

    private StreamConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return connection;
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
        return secure
                || allowPlaintext
                || (context().channel().remoteAddress() instanceof InetSocketAddress inet
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
        connection().send(OutboundXml.of(header(streamId)));
    }

    private String header(String streamId) {
        return "<?xml version='1.0'?>"
                + new XmlWriter()
                        .start("stream:stream", Namespaces.CLIENT)
                        .attribute("xmlns:stream", Namespaces.STREAMS)
                        .attribute("from", services.domains().users())
                        .attribute("id", streamId)
                        .attribute("version", "1.0")
                        .attribute("xml:lang", "en")
                        .markup();
    }

    @Override
    public boolean hasRoom() {
        return connection().hasRoom();
    }

    @Override
    public int queued() {
        return connection().queued();
    }

    @Override
    public void send(OutboundXml xml) {
        connection().send(xml);
    }

    @Override
    public void expectRestart() {
        parser.stop();
        parser = PARSERS.stream(parserLimits, this);
        headerSent = false;
    }

    @Override
    public void startTls() {
        if (tls == null) {
            throw new IllegalStateException("TLS is not configured");
        }
        connection()
                .writeAndFlush(OutboundXml.of("<proceed xmlns=\"" + Namespaces.TLS + "\"/>"))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        context().pipeline().addFirst(tls.newHandler());
        secure = true;
        expectRestart(); // what came in the clear behind <starttls/> is dropped
    }

    @Override
    public void authenticated() {
        unfinished.signedIn();
        parserLimits = limits.parser();
    }

    @Override
    public void holdInput(boolean held) {
        holding = held;
        connection().holdInput(held);
        if (!held && heldBack != null) {
            context().executor().execute(this::takeHeldBack);
        }
    }

    private void takeHeldBack() {
        ByteArrayOutputStream held = heldBack;
        if (!holding && held != null && !connection().isClosing()) {
            heldBack = null;
            take(held.toByteArray());
        }
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (connection().isClosing()) {
            return;
        }
        parser.stop();
        heldBack = null;
        unfinished.holds(0);
        String start = !headerSent && error != null ? header("-") : "";
        String end = headerSent || error != null ? "</stream:stream>" : "";
        connection().closing();
        LingeringClose.after(
                connection().writeAndFlush(OutboundXml.of(start + (error == null ? "" : error.toXml()) + end)));
    }
}
