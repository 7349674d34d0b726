package org.finessebridge.app.notification.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.connection.StreamConnection;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.StanzaParser;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A stream over TCP: bytes to elements and back, STARTTLS, and the stream's tags (RFC 6120, 4 and
 * 5).
 */
final class TcpConnection extends StreamConnection {

    private static final ParserFactory PARSERS = new ParserFactory();

    private final LimitSettings limits;
    private final boolean allowPlaintext;
    private final @Nullable HandshakePacing tls;
    private final UnfinishedInput unfinished;
    private final TcpElements elements;
    private ParserLimits parserLimits;
    private StanzaParser parser;

    /** What came while a password was checked. */
    private @Nullable ByteArrayOutputStream heldBack;

    private boolean holding;
    private boolean secure;
    private boolean headerSent;

    TcpConnection(
            ChannelHandlerContext context,
            StreamServices services,
            StreamPlace place,
            TcpSettings settings,
            @Nullable HandshakePacing tls,
            UnfinishedInput unfinished) {
        super(context, services, place);
        this.limits = services.limits();
        this.allowPlaintext = settings.allowPlaintext();
        this.tls = tls;
        this.unfinished = unfinished;
        this.elements = new TcpElements(stream());
        this.parserLimits = limits.unauthenticatedParser();
        this.parser = PARSERS.stream(parserLimits, elements);
        unfinished.whenTooMuch(this::tooMuchUnfinished);
    }

    private void tooMuchUnfinished() {
        stream()
                .fail(
                        StreamErrorCondition.POLICY_VIOLATION,
                        UnfinishedInput.REASON,
                        "all clients together have too many stanzas without an end");
    }

    // --- bytes in ---

    /** Bytes have come. */
    void received(ByteBuf bytes) {
        if (!isClosing()) {
            stream().bytesReceived(bytes.readableBytes());
            take(ByteBufUtil.getBytes(bytes));
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

    // --- the stream's side ---

    @Override
    protected Object frame(ByteBuf bytes) {
        return bytes;
    }

    @Override
    public String name() {
        return "TCP";
    }

    @Override
    public boolean allowsPlain() {
        return secure
                || allowPlaintext
                || (address() instanceof InetSocketAddress inet
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
        send(OutboundXml.of(header(services().domains(), streamId)));
    }

    /** The stream header of the server. */
    static String header(XmppDomains domains, String streamId) {
        return "<?xml version='1.0'?>"
                + new XmlWriter()
                        .start("stream:stream", Namespaces.CLIENT)
                        .attribute("xmlns:stream", Namespaces.STREAMS)
                        .attribute("from", domains.users())
                        .attribute("id", streamId)
                        .attribute("version", "1.0")
                        .attribute("xml:lang", "en")
                        .markup();
    }

    @Override
    public void expectRestart() {
        parser.stop();
        parser = PARSERS.stream(parserLimits, elements);
        headerSent = false;
    }

    @Override
    public void startTls() {
        if (tls == null) {
            throw new IllegalStateException("TLS is not configured");
        }
        writeAndFlush(OutboundXml.of("<proceed xmlns=\"" + Namespaces.TLS + "\"/>"))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        context().pipeline().addFirst(tls.newHandler());
        secure = true;
        expectRestart(); // what came in the clear behind <starttls/> is dropped
    }

    @Override
    public void authenticated() {
        countForUser(unfinished);
        parserLimits = limits.parser();
    }

    @Override
    public void holdInput(boolean held) {
        holding = held;
        super.holdInput(held);
        if (!held && heldBack != null) {
            context().executor().execute(this::takeHeldBack);
        }
    }

    private void takeHeldBack() {
        ByteArrayOutputStream held = heldBack;
        if (!holding && held != null && !isClosing()) {
            heldBack = null;
            take(held.toByteArray());
        }
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (isClosing()) {
            return;
        }
        parser.stop();
        heldBack = null;
        unfinished.holds(0);
        String start = !headerSent && error != null ? header(services().domains(), "-") : "";
        String end = headerSent || error != null ? "</stream:stream>" : "";
        closing();
        LingeringClose.after(writeAndFlush(OutboundXml.of(start + (error == null ? "" : error.toXml()) + end)));
    }
}
