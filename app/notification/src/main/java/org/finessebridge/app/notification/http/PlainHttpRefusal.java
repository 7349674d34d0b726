package org.finessebridge.app.notification.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before TLS and looks at a connection's first bytes: a client that speaks HTTP there is
 * told that this port wants HTTPS. What begins otherwise goes on to TLS, which knows its own. The
 * time limit of the handshake is that of this handler, too.
 */
final class PlainHttpRefusal extends ByteToMessageDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(PlainHttpRefusal.class);

    /** The methods of RFC 9110 (9.3) have three to seven letters; no TLS record begins with one. */
    private static final int SHORTEST_METHOD = 3;

    private static final int LONGEST_METHOD = 7;

    private static final String WORDS = "This port takes HTTPS only: the address has to begin with https://\n";

    private final NotificationMeters meters;
    private boolean refused;

    PlainHttpRefusal(NotificationMeters meters) {
        this.meters = meters;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        int letters = letters(in);
        boolean more = in.readableBytes() > letters;
        if (more && letters >= SHORTEST_METHOD && in.getByte(in.readerIndex() + letters) == ' ') {
            refused = true;
            refuse(ctx, in.toString(in.readerIndex(), letters, StandardCharsets.US_ASCII));
            in.skipBytes(in.readableBytes());
        } else if (more || letters == LONGEST_METHOD) {
            ctx.pipeline().remove(this); // which hands on what has come
        }
    }

    /** How many letters of a method stand at the beginning. */
    private static int letters(ByteBuf in) {
        int letters = 0;
        while (letters < Math.min(LONGEST_METHOD, in.readableBytes())) {
            byte next = in.getByte(in.readerIndex() + letters);
            if (next < 'A' || next > 'Z') {
                break;
            }
            letters++;
        }
        return letters;
    }

    private void refuse(ChannelHandlerContext ctx, String method) {
        meters.refused("plain-http");
        LOG.debug(
                "Refused a client at {} that speaks HTTP without TLS to the port for HTTPS",
                ctx.channel().remoteAddress());
        String answer = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Length: "
                + WORDS.length()
                + "\r\nConnection: close\r\n\r\n"
                + (method.equals("HEAD") ? "" : WORDS);
        LingeringClose.after(ctx.writeAndFlush(ByteBufUtil.writeAscii(ctx.alloc(), answer)));
    }
}
