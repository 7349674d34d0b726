package org.finessebridge.app.notification.admission;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Consumer;
import org.finessebridge.app.notification.timer.EventLoopScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what one connection holds of a request, message or stanza whose end has not come, and, as long as nobody knows
 * whose it is, the connection itself. Stands before the codec; whoever gets the whole of it calls {@link #completed}
 * (and {@link #begun}, if more came with it), and who parses as it comes calls {@link #holds}. When all hold too much, those are closed that hold most and longest:
 * of the strangers where strangers do, of the users where users do. Lives on the connection's event loop.
 */
public final class UnfinishedInput extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedInput.class);

    /** What a read costs beside its bytes: its buffer is larger than what came. */
    private static final int OVERHEAD = 256;

    /** What a connection takes beside its input. */
    private static final int CONNECTION = 16 << 10;

    /** As much as a client needs to name its session, which it has to do first while memory is short. */
    private static final int LONGEST_WHILE_SHORT = 16 << 10;

    /** Why clients are refused, as the meter of refusals says it. */
    public static final String REASON = "unfinished";

    private final Admission admission;
    private @Nullable Runnable tooMuch;

    /** Null as long as it is a stranger's connection. */
    private @Nullable String user;

    /** The connection of a stranger; null where it is none. */
    private @Nullable Holding connection;

    /** What counts of its input; null if nothing ever did. */
    private @Nullable Holding input;

    private long bytes;

    /** What the last read has brought. */
    private long lastRead;

    UnfinishedInput(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        Holding stranger = admission.stranger(
                ctx.channel().remoteAddress(), onEventLoop(ctx, reason -> strangerTooMany(ctx, reason)));
        connection = stranger;
        stranger.holds(CONNECTION);
    }

    private static Consumer<String> onEventLoop(ChannelHandlerContext ctx, Consumer<String> end) {
        EventLoopScheduler loop = new EventLoopScheduler(ctx.executor());
        return reason -> loop.execute(() -> end.accept(reason));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf buffer) {
            lastRead = buffer.readableBytes() + (long) OVERHEAD;
            bytes += lastRead;
        }
        ctx.fireChannelRead(message);
    }

    /** The request or message is complete. */
    public void completed() {
        holds(0);
    }

    /** What came with the end of a request or message is the beginning of the next one. */
    public void begun() {
        bytes = lastRead; // how much of it: who sends so much at once may be counted too much
    }

    /** What came has been parsed; so many bytes are left of what is not complete. */
    public void holds(int left) {
        bytes = left == 0 ? 0 : left + OVERHEAD;
        Holding counted = input;
        if (counted != null && bytes < counted.counted()) {
            counted.holds(bytes);
        } else if (counted != null && bytes == 0 && counted.isTakenBack()) {
            input = null; // its end has come before that of the connection, which goes on
        }
    }

    /** The client is known: this is the connection of a user from now on, and no stranger's. */
    public void signedIn(String loginId) {
        if (!loginId.equals(user)) {
            user = loginId;
            release();
            connection = null;
            input = null; // what it holds counts as the user's when the next bytes come
        }
    }

    /** Has a stream end in its own way, and give up at once what it holds. */
    public void whenTooMuch(Runnable end) {
        tooMuch = end;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (bytes > LONGEST_WHILE_SHORT && user == null && admission.isMemoryShort()) {
            close(ctx, Admission.MEMORY, "a request that is too large while memory is short");
        } else if (bytes > 0 || input != null) {
            input(ctx).holds(bytes);
        }
        ctx.fireChannelReadComplete();
    }

    private Holding input(ChannelHandlerContext ctx) {
        Holding counted = input;
        if (counted == null) {
            counted = admission.input(
                    user, ctx.channel().remoteAddress(), onEventLoop(ctx, reason -> tooMuch(ctx, reason)));
            input = counted;
        }
        return counted;
    }

    private void strangerTooMany(ChannelHandlerContext ctx, String reason) {
        if (user == null) { // as it was when that was decided
            close(ctx, Admission.MEMORY, reason);
        }
    }

    private void tooMuch(ChannelHandlerContext ctx, String reason) {
        if (input == null || !input.isTakenBack()) {
            return; // its end has come meanwhile
        }
        if (tooMuch == null) {
            close(ctx, REASON, reason);
        } else {
            tooMuch.run();
        }
    }

    private void close(ChannelHandlerContext ctx, String meter, String reason) {
        if (ctx.channel().isOpen()) {
            admission.refused(meter, ctx.channel().remoteAddress());
            LOG.debug("Closing the connection of {}: {}", ctx.channel().remoteAddress(), reason);
            var _ = ctx.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        release();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        release();
    }

    private void release() {
        if (connection != null) {
            connection.close();
        }
        if (input != null) {
            input.close();
        }
    }
}
