package org.finessebridge.app.notification.websocket;

import io.netty.channel.EventLoop;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.stream.EventLoopScheduler;
import org.finessebridge.app.notification.stream.HttpStreamTransport;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * One WebSocket on the REST port. Tomcat's threads bring messages and a thread of its own sends
 * them, because both may block; the stream itself lives on an event loop like every other.
 */
final class ServletWebSocketStream implements HttpStreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(ServletWebSocketStream.class);

    /** Stands behind the last message. */
    private static final String END = "";

    private final WebSocketSession socket;
    private final EventLoop eventLoop;
    private final XmppFraming framing;
    private final XmppStream stream;
    private final BlockingQueue<String> outbound;
    private final Thread sender;
    private boolean closing;

    ServletWebSocketStream(StreamServices services, EventLoop eventLoop, WebSocketSession socket) {
        this.socket = socket;
        this.eventLoop = eventLoop;
        this.framing = new XmppFraming(services);
        this.outbound = new LinkedBlockingQueue<>(services.limits().queuedStanzas());
        this.stream = new XmppStream(services, this, new EventLoopScheduler(eventLoop));
        this.sender = Thread.ofVirtual().name("websocket-" + socket.getId()).start(this::send);
    }

    /**
     * A text message has come. Returns when the stream has taken it, so that a client can't send
     * faster than that.
     */
    void received(String message) {
        onEventLoop(
                () -> {
                    if (!closing) {
                        framing.received(message.getBytes(StandardCharsets.UTF_8), stream);
                    }
                });
    }

    /** A message has come that is none of XMPP's. */
    void receivedForbidden(String what) {
        onEventLoop(() -> stream.fail(StreamErrorCondition.POLICY_VIOLATION, what));
    }

    /** The connection is gone. */
    void connectionLost() {
        onEventLoop(
                () -> {
                    closing = true;
                    stream.connectionLost();
                });
        sender.interrupt();
    }

    /** Ends the stream because the service stops; returns when the last words are out. */
    void shutDown(long patienceMillis) throws InterruptedException {
        onEventLoop(
                () -> stream.fail(StreamErrorCondition.SYSTEM_SHUTDOWN, "the service is stopping"));
        sender.join(patienceMillis);
    }

    private void onEventLoop(Runnable task) {
        try {
            eventLoop.submit(task).syncUninterruptibly();
        } catch (RejectedExecutionException e) {
            LOG.debug("The service has stopped before {} was done", peer());
        }
    }

    /** The sender's thread: one message after the other, until the last. */
    private void send() {
        try {
            for (String message = outbound.take();
                    !message.equals(END);
                    message = outbound.take()) {
                socket.sendMessage(new TextMessage(message));
            }
            socket.close(CloseStatus.NORMAL);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Connection of {} broke: {}", peer(), e.toString());
            connectionLost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "WebSocket on the REST port";
    }

    @Override
    public String peer() {
        return String.valueOf(socket.getRemoteAddress());
    }

    @Override
    public void openStream(String streamId) {
        write(framing.open(streamId));
    }

    @Override
    public void send(OutboundXml xml) {
        write(xml.toString());
    }

    private void write(String message) {
        if (!closing && !outbound.offer(message)) {
            eventLoop.execute(
                    () ->
                            stream.fail(
                                    StreamErrorCondition.POLICY_VIOLATION,
                                    "the client reads too slowly"));
        }
    }

    @Override
    public void authenticated() {
        framing.authenticated();
    }

    @Override
    public void holdInput(boolean held) {
        // the stream itself puts off what comes meanwhile, within bounds
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (closing) {
            return;
        }
        closing = true;
        framing.closing(error).forEach(outbound::offer);
        if (!outbound.offer(END)) {
            outbound.clear(); // the client reads nothing any more
            outbound.add(END);
        }
    }
}
