package org.finessebridge.app.notification.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers of one connection in the order of its requests (RFC 9112, 9.3.2), in whatever
 * order they become known. Lives on the connection's event loop.
 */
final class HttpAnswers {

    private final ChannelHandlerContext ctx;
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** Answers that the client has not taken yet. */
    private int unread;

    private long unreadBytes;

    /** What counts of the user's room for output; null where nobody knows whose connection it is. */
    private @Nullable Holding room;

    private boolean last;

    /** An answer that is due. */
    static final class Pending {

        private final boolean keepAlive;
        private final boolean keepAliveToBeTold;
        private @Nullable FullHttpResponse response;
        private @Nullable Runnable ifLost;

        private Pending(boolean keepAlive, boolean keepAliveToBeTold) {
            this.keepAlive = keepAlive;
            this.keepAliveToBeTold = keepAliveToBeTold;
        }

        /** RFC 9112, 9.3, and RFC 9110, 7.8 for what names a protocol to upgrade to. */
        private void addConnectionTo(HttpHeaders headers) {
            headers.remove(HttpHeaderNames.CONNECTION);
            if (!keepAlive) {
                headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            } else if (keepAliveToBeTold) {
                headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
            }
            if (headers.contains(HttpHeaderNames.UPGRADE)) {
                headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
            }
        }
    }

    HttpAnswers(ChannelHandlerContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Takes the next place in the order; the last one if the client wants no more. A client of
     * HTTP/1.0 that wants more has to be told that it may (RFC 9112, C.2.2).
     */
    Pending expect(HttpRequest request) {
        return expect(HttpUtil.isKeepAlive(request), !request.protocolVersion().isKeepAliveDefault());
    }

    /** Takes the last place: no request behind it may be looked at. */
    Pending expectLast() {
        return expect(false, false);
    }

    private Pending expect(boolean keepAlive, boolean keepAliveToBeTold) {
        Pending answer = new Pending(keepAlive, keepAliveToBeTold);
        last |= !keepAlive;
        pending.addLast(answer);
        return answer;
    }

    /** What the client does not take counts there from now on. */
    void countIn(Holding ofUser) {
        if (room != null) {
            room.close();
        }
        room = ofUser;
        unread(0, 0);
    }

    private void unread(int more, int bytes) {
        unread += more;
        unreadBytes += bytes;
        if (room != null) {
            room.holds(unreadBytes);
        }
    }

    /** Runs something if the connection is lost before that answer is written. */
    void ifLost(Pending place, Runnable action) {
        place.ifLost = action;
    }

    /** Whether the last answer is due or written: what comes behind its request is dropped. */
    boolean isEnding() {
        return last;
    }

    /** How many answers are due, or written and not yet taken by the client. */
    int due() {
        return pending.size() + unread;
    }

    /** Writes an answer as soon as those before it are written. */
    void answer(Pending place, FullHttpResponse response) {
        if (place.response != null || !pending.contains(place)) {
            response.release();
            return;
        }
        place.response = response;
        while (!pending.isEmpty()) {
            Pending first = pending.getFirst();
            FullHttpResponse next = first.response;
            if (next == null) {
                return;
            }
            pending.removeFirst();
            HttpUtil.setContentLength(next, next.content().readableBytes());
            first.addConnectionTo(next.headers());
            int bytes = next.content().readableBytes();
            unread(1, bytes);
            var written = ctx.writeAndFlush(next).addListener(taken -> unread(-1, -bytes));
            if (!first.keepAlive) {
                LingeringClose.after(written);
                return;
            }
        }
    }

    /** The connection is gone. */
    void discard() {
        for (Pending place : pending) {
            if (place.response != null) {
                place.response.release();
            }
            if (place.ifLost != null) {
                place.ifLost.run();
            }
        }
        pending.clear();
    }
}
