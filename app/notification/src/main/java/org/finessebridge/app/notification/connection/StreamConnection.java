package org.finessebridge.app.notification.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.IOException;
import java.net.SocketAddress;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.timer.EventLoopScheduler;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Netty connection of one stream, as its transport: what TCP and WebSocket have in common. A
 * stanza leaves in a write of its own, and so in a segment or TLS record of its own, where none waits
 * before it: there are clients that read once for each thing that they expect, the stream header and
 * the features among them, as Openfire sends them. What comes in a crowd goes out together at the end
 * of what the event loop is doing. A receiver that reads too slowly is found here. Lives on the
 * connection's event loop.
 */
public abstract class StreamConnection implements StreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);

    /** Stanzas in a row that are still no crowd; every flush costs a system call. */
    private static final int MOST_ALONE = 8;

    /** Stanzas that are written together. */
    private static final int MOST_UNFLUSHED = 64;

    private final ChannelHandlerContext context;
    private final StreamServices services;
    private final XmppStream stream;

    /** What counts of the user's room for output; null until the user is known. */
    private @Nullable Holding output;

    private int writes;
    private long bytes;
    private int unflushed;

    /** Stanzas since the event loop began with what it is doing. */
    private int inTurn;

    private boolean turnEnds;
    private boolean closing;

    /** A connection with a new stream, which calls its transport later only. */
    @SuppressWarnings("this-escape")
    protected StreamConnection(ChannelHandlerContext context, StreamServices services, StreamPlace place) {
        this.context = context;
        this.services = services;
        this.stream = new XmppStream(services, this, new EventLoopScheduler(context.executor()), place);
        context.channel().closeFuture().addListener(closed -> place.leave());
    }

    /** Makes what the channel takes of a stanza's bytes. */
    protected abstract Object frame(ByteBuf bytes);

    /** The user is known: what is held for the client, and of it, counts as the user's from now on. */
    protected final void countForUser(UnfinishedInput unfinished) {
        String user = stream.user();
        if (user != null) {
            unfinished.signedIn(user);
            EventLoopScheduler loop = new EventLoopScheduler(context.executor());
            output = services.admission().output(user, reason -> loop.execute(() -> tooMuchOutput(reason)));
        }
    }

    /** The budget counts it no more, so it has to be gone: whoever has not read it would not read the last words. */
    private void tooMuchOutput(String reason) {
        stream.fail(StreamErrorCondition.POLICY_VIOLATION, Admission.OUTPUT, reason);
        if (writes > 0) {
            ForcedClose.now(context.channel());
        }
    }

    /** What the service has for all streams. */
    protected final StreamServices services() {
        return services;
    }

    /** Where the connection's handler is in the pipeline. */
    protected final ChannelHandlerContext context() {
        return context;
    }

    /** The stream that the connection carries. */
    public final XmppStream stream() {
        return stream;
    }

    /** The client's address. */
    public final SocketAddress address() {
        return context.channel().remoteAddress();
    }

    @Override
    public final String peer() {
        return String.valueOf(address());
    }

    /** Whether the last words have been said, or the connection is gone. */
    public final boolean isClosing() {
        return closing;
    }

    /** Nothing more is to be sent, nor to be taken from the client. */
    protected final void closing() {
        closing = true;
    }

    /** The stream ends if more wait for the client than the limits allow. */
    @Override
    public final void send(OutboundXml xml) {
        if (closing) {
            stream.undelivered(xml);
            return;
        }
        if (isFull()) {
            stream.undelivered(xml);
            stream.tooSlow("the client reads too slowly");
            return;
        }
        boolean alone = writes == 0 && inTurn < MOST_ALONE;
        var _ = write(xml);
        unflushed++;
        inTurn++;
        if (alone || unflushed >= MOST_UNFLUSHED) { // what the socket takes does not wait
            flush();
        }
        if (!turnEnds) {
            turnEnds = true;
            context.executor().execute(this::endTurn);
        }
    }

    private boolean isFull() {
        return writes >= services.limits().queuedStanzas()
                || bytes >= services.limits().queuedBytes().toBytes();
    }

    @Override
    public final int queued() {
        return writes;
    }

    @Override
    public final boolean hasRoom() {
        return writes < services.limits().queuedStanzas() / 2
                && bytes < services.limits().queuedBytes().toBytes() / 2;
    }

    /** Writes without regard to limits, and sends what has been written. */
    protected final ChannelFuture writeAndFlush(OutboundXml xml) {
        ChannelFuture written = write(xml);
        flush();
        return written;
    }

    private void endTurn() {
        turnEnds = false;
        inTurn = 0;
        if (unflushed > 0) {
            flush();
        }
    }

    private void flush() {
        unflushed = 0;
        context.flush();
    }

    private ChannelFuture write(OutboundXml xml) {
        ByteBuf buffer = context.alloc().buffer(xml.length());
        xml.writeTo(buffer);
        writes++;
        waits(xml.length());
        services.meters().queued(1);
        return context.write(frame(buffer)).addListener(done -> written(xml, done.isSuccess()));
    }

    private void waits(int more) {
        bytes += more;
        if (output != null) {
            output.holds(bytes);
        }
    }

    private void written(OutboundXml xml, boolean success) {
        writes--;
        waits(-xml.length());
        services.meters().queued(-1);
        if (success) {
            services.written(xml);
        } else {
            stream.undelivered(xml);
        }
    }

    /** Reads no more for a while, or goes on. */
    @Override
    public void holdInput(boolean held) {
        context.channel().config().setAutoRead(!held);
    }

    @Override
    public final void pauseInput(boolean paused) {
        context.channel().config().setAutoRead(!paused);
    }

    /** The connection is gone. */
    public final void lost() {
        closing = true;
        stream.connectionLost();
    }

    /** Closes the connection after a failure that is not the protocol's. */
    public final void broke(Throwable cause) {
        logFailure(LOG, address(), cause);
        var _ = context.close();
    }

    /** Tells why a connection is closed: that the client is gone, if in mid-message, is no news. */
    public static void logFailure(Logger log, SocketAddress peer, Throwable cause) {
        if (cause instanceof IOException
                || cause.getCause() instanceof IOException
                || cause instanceof PrematureChannelClosureException) {
            log.debug("Connection of {} broke: {}", peer, cause.toString());
        } else {
            log.warn("Closing the connection of {} after a failure", peer, cause);
        }
    }
}
