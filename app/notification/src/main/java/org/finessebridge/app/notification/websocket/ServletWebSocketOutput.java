package org.finessebridge.app.notification.websocket;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent over a WebSocket of the REST port. Sending may block, so a virtual thread
 * does it, which lives only as long as something waits. Safe for use by any thread.
 */
final class ServletWebSocketOutput {

    private static final Logger LOG = LoggerFactory.getLogger(ServletWebSocketOutput.class);

    private final StreamServices services;
    private final WebSocketSession socket;
    private final Executor senders;
    private final Runnable onBroken;
    private final Consumer<OutboundXml> unsent;
    private final Deque<OutboundXml> waiting = new ArrayDeque<>(2);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** What counts of the user's room for output; null until the user is known. */
    private @Nullable Holding output;

    private long bytes;
    private boolean pingDue;
    private boolean ending;
    private boolean discarded;
    private boolean sending;

    /**
     * An output with nothing to send.
     *
     * @param senders give a thread that sends, and ends when there is nothing to send
     * @param onBroken called when the connection turns out to be gone
     * @param unsent takes a message that turns out not to have been sent after {@link #discard}
     */
    ServletWebSocketOutput(
            StreamServices services,
            WebSocketSession socket,
            Executor senders,
            Runnable onBroken,
            Consumer<OutboundXml> unsent) {
        this.services = services;
        this.socket = socket;
        this.senders = senders;
        this.onBroken = onBroken;
        this.unsent = unsent;
    }

    /** The user is known: what waits counts as the user's from now on. */
    synchronized void countIn(Holding ofUser) {
        output = ofUser;
        waits(0);
    }

    private void waits(long more) {
        bytes += more;
        if (output != null) {
            output.holds(bytes);
        }
    }

    /** Sends a message; false if too much waits already, or nothing is sent any more. */
    synchronized boolean offer(OutboundXml message) {
        LimitSettings limits = services.limits();
        if (discarded
                || ending
                || waiting.size() >= limits.queuedStanzas()
                || bytes >= limits.queuedBytes().toBytes()) {
            return false;
        }
        add(message);
        return true;
    }

    /** Whether less than half of what may wait waits. */
    synchronized boolean hasRoom() {
        LimitSettings limits = services.limits();
        return waiting.size() < limits.queuedStanzas() / 2
                && bytes < limits.queuedBytes().toBytes() / 2;
    }

    /** How many messages wait. */
    synchronized int queued() {
        return waiting.size();
    }

    /** Sends a message, however much waits already. */
    synchronized void add(OutboundXml message) {
        if (discarded || ending) {
            return;
        }
        waiting.add(message);
        waits(message.length());
        services.meters().queued(1);
        send();
    }

    /** Asks whether the client is still there. */
    synchronized void ping() {
        pingDue = true;
        send();
    }

    /** Closes the connection behind the last message. */
    synchronized void end() {
        ending = true;
        send();
    }

    /** Nothing can be sent any more; gives what still waited. */
    synchronized List<OutboundXml> discard() {
        discarded = true;
        List<OutboundXml> left = takeWaiting();
        ended.complete(null);
        return left;
    }

    /** Takes out what waits; what comes later is sent. */
    synchronized List<OutboundXml> takeWaiting() {
        services.meters().queued(-waiting.size());
        List<OutboundXml> left = List.copyOf(waiting);
        waiting.clear();
        waits(-bytes);
        return left;
    }

    /** Done when the connection is closed. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void send() {
        if (!sending && !discarded) {
            sending = true;
            senders.execute(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        } catch (BrokenConnection e) {
            LOG.debug("Connection of {} broke: {}", socket.getRemoteAddress(), e.getMessage());
            onBroken.run();
        }
    }

    /** What is to be done next; null, and the thread ends, if there is nothing. */
    private synchronized @Nullable Runnable next() {
        OutboundXml message = discarded ? null : waiting.poll();
        if (message != null) {
            waits(-message.length());
            return () -> sendMessage(message);
        }
        if (pingDue && !discarded && !ending) {
            pingDue = false;
            return this::sendPing;
        }
        if (ending && !discarded) {
            discarded = true;
            return this::close;
        }
        sending = false;
        return null;
    }

    private void sendMessage(OutboundXml message) {
        try {
            socket.sendMessage(new TextMessage(message.toString()));
        } catch (IOException | RuntimeException e) {
            if (!putBack(message)) {
                services.meters().queued(-1);
                unsent.accept(message);
            }
            throw new BrokenConnection(e);
        }
        services.meters().queued(-1);
        services.written(message);
    }

    /** Before all that waits, to be discarded with it; false if that has been done. */
    private synchronized boolean putBack(OutboundXml message) {
        if (!discarded) {
            waiting.addFirst(message);
            waits(message.length());
        }
        return !discarded;
    }

    private void sendPing() {
        try {
            socket.sendMessage(new PingMessage());
        } catch (IOException | RuntimeException e) {
            throw new BrokenConnection(e);
        }
    }

    private void close() {
        try {
            socket.close(CloseStatus.NORMAL);
        } catch (IOException | RuntimeException e) {
            throw new BrokenConnection(e);
        } finally {
            ended.complete(null);
        }
    }

    /** Closes the connection now, whatever the client has not taken. */
    void abort() {
        senders.execute(() -> {
            try {
                close();
            } catch (BrokenConnection e) {
                LOG.debug("Connection of {} broke: {}", socket.getRemoteAddress(), e.getMessage());
            }
        });
    }

    private static final class BrokenConnection extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenConnection(Exception cause) {
            super(String.valueOf(cause), null, false, false);
        }
    }
}
