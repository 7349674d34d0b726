package org.finessebridge.app.notification.websocket;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.stream.StreamServices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Streams over WebSocket on the REST port, where newer desktops connect. */
public final class ServletWebSocketHandler extends AbstractWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServletWebSocketHandler.class);

    /** For all clients together. */
    private static final long SHUTDOWN_PATIENCE_MS = 500;

    /** No event loop is so busy; a thread of Tomcat's is not lost with one that stands still. */
    private static final long TURN_PATIENCE_S = 30;

    /**
     * Characters that Tomcat keeps of a message until it hands them on, in a buffer that a
     * connection has for good.
     */
    private static final int PART = 1024;

    private final StreamServices services;
    private final Supplier<@Nullable EventLoop> eventLoops;
    private final Consumer<CompletableFuture<Void>> patience;
    private final Map<String, ServletWebSocketStream> streams = new ConcurrentHashMap<>();

    /**
     * A handler for streams of these services.
     *
     * @param eventLoops gives the event loop of the next stream; null while the service is stopped
     */
    public ServletWebSocketHandler(StreamServices services, Supplier<@Nullable EventLoop> eventLoops) {
        this(services, eventLoops, ServletWebSocketHandler::awaitShortly);
    }

    /**
     * A handler that ends in another time.
     *
     * @param patience waits until all is done, or for as long as a client may take
     */
    ServletWebSocketHandler(
            StreamServices services,
            Supplier<@Nullable EventLoop> eventLoops,
            Consumer<CompletableFuture<Void>> patience) {
        this.services = services;
        this.eventLoops = eventLoops;
        this.patience = patience;
    }

    private static void awaitShortly(CompletableFuture<Void> all) {
        try {
            var _ = all.get(SHUTDOWN_PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Not all clients have taken their last words: {}", e.toString());
        }
    }

    /**
     * Closes all streams with {@code system-shutdown}; returns when the last words are out, or soon
     * if clients do not take them.
     */
    public void shutDown() {
        List<ServletWebSocketStream> ending = List.copyOf(streams.values());
        ending.forEach(ServletWebSocketStream::shutDown);
        patience.accept(CompletableFuture.allOf(
                ending.stream().map(ServletWebSocketStream::ended).toArray(CompletableFuture[]::new)));
    }

    /**
     * Closes what is left, whoever has not taken the last words, and gives the places back. No timer and no event loop
     * is needed for that.
     */
    public void giveUp() {
        streams.forEach((id, stream) -> {
            streams.remove(id);
            stream.giveUp();
        });
    }

    /**
     * Counts a client that got no WebSocket.
     *
     * @param reason one of few words
     */
    public void refused(String reason) {
        services.meters().refused(reason);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        EventLoop eventLoop = eventLoops.get();
        if (eventLoop == null) {
            socket.close(CloseStatus.SERVICE_RESTARTED);
            return;
        }
        StreamPlace place = services.admission().restPortStream(socket.getRemoteAddress());
        if (place == null) {
            socket.close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        socket.setTextMessageSizeLimit(PART);
        String id = socket.getId();
        ServletWebSocketStream stream;
        try {
            stream = new ServletWebSocketStream(
                    services,
                    eventLoop,
                    socket,
                    place,
                    task -> Thread.ofVirtual().name("websocket-" + id).start(task));
        } catch (RejectedExecutionException e) {
            place.leave(); // the event loop has ended since
            socket.close(CloseStatus.SERVICE_RESTARTED);
            return;
        }
        streams.put(id, stream);
        if (eventLoops.get() == null || eventLoop.isShuttingDown()) {
            stream.shutDown(); // who stops the service may have looked for streams before this one was there
        }
    }

    /** The stream puts messages together, since it knows how long they may be. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        ServletWebSocketStream stream = streams.get(socket.getId());
        if (stream != null) {
            awaitTurn(stream.received(message.getPayload(), message.isLast()));
        }
    }

    /** Others have their turn meanwhile; the stream's end, too, ends it. */
    private static void awaitTurn(CompletableFuture<Void> taken) {
        try {
            var _ = taken.get(TURN_PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("A message has not been taken yet: {}", e.toString());
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        ServletWebSocketStream stream = streams.get(socket.getId());
        if (stream != null) {
            stream.receivedForbidden("a message that is not text");
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        ServletWebSocketStream stream = streams.get(socket.getId());
        if (stream != null) {
            stream.heard();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("Connection of {} broke: {}", socket.getRemoteAddress(), failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        ServletWebSocketStream stream = streams.remove(socket.getId());
        if (stream != null) {
            stream.connectionLost();
        }
    }
}
