package org.finessebridge.cti.simulator.control;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The streams of server-sent events (HTML standard, 9.2), all on one event loop. Who does not read
 * what is told is cut off: nothing is kept for anybody, and the simulator never waits.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    /** More are refused. */
    static final int MOST = 16;

    private static final int MOST_WAITING = 10_000;
    private static final long SIGN_OF_LIFE_SECONDS = 15;

    private final EventLoop loop;
    private final Set<Channel> streams = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private long lastId;

    EventStreams(EventLoop loop) {
        this.loop = loop;
        loop.scheduleWithFixedDelay(
                () -> write(text(": \n\n")), SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Makes a stream of a connection, whose request has been read. On the event loop only.
     *
     * @throws ControlException where there are {@link #MOST}
     */
    void open(Channel client) {
        if (streams.size() >= MOST) {
            throw ControlException.of(
                    503, "too-many-streams", "there are %d streams already; close one".formatted(MOST));
        }
        HttpResponse begin = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        begin.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        HttpUtil.setTransferEncodingChunked(begin, true);
        // Before the client knows of its stream: what it does from then on is told.
        streams.add(client);
        client.closeFuture().addListener(closed -> streams.remove(client));
        client.write(begin);
        client.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(text(": \n\n"))));
    }

    /** Whether anybody listens. From any thread. */
    boolean isAnybodyThere() {
        return !streams.isEmpty();
    }

    /**
     * Tells everybody. From any thread, which does not wait.
     *
     * @param data makes the JSON object, on the event loop of the streams
     */
    void tell(String event, Supplier<ObjectNode> data) {
        if (streams.isEmpty()) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            streams.forEach(Channel::close); // more happens than can be told
            return;
        }
        try {
            loop.execute(() -> {
                waiting.decrementAndGet();
                write(event(event, ControlJson.bytes(data.get())));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The control API has stopped", e);
        }
    }

    private byte[] event(String name, byte[] data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 64);
        event.writeBytes(text("event: %s\nid: %d\ndata: ".formatted(name, ++lastId)));
        event.writeBytes(data);
        event.writeBytes(text("\n\n"));
        return event.toByteArray();
    }

    private void write(byte[] text) {
        ByteBuf shared =
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(text).asReadOnly());
        for (Channel stream : streams) {
            if (stream.isWritable()) {
                stream.writeAndFlush(new DefaultHttpContent(shared.duplicate()));
            } else {
                LOG.debug("Closed an event stream of {}: it does not read", stream.remoteAddress());
                stream.close();
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
