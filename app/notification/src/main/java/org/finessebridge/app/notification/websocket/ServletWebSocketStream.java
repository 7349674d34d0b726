package org.finessebridge.app.notification.websocket;

import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.timer.EventLoopScheduler;
import org.finessebridge.app.notification.transport.HttpStreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketSession;

/**
 * One WebSocket on the REST port. Tomcat's threads bring messages and {@link
 * ServletWebSocketOutput} sends them, because both may block; the stream itself lives on an event
 * loop like every other.
 */
final class ServletWebSocketStream implements HttpStreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(ServletWebSocketStream.class);

    private final WebSocketSession socket;
    private final EventLoop eventLoop;
    private final LimitSettings limits;
    private final Admission admission;
    private final StreamPlace place;
    private final XmppFraming framing;
    private final XmppStream stream;
    private final ServletWebSocketOutput output;
    private boolean closing;

    /** What has come of a message whose end has not; Tomcat's threads, one after the other. */
    private final StringBuilder unfinished = new StringBuilder(0);

    private volatile int longestMessage;

    /** Done when nothing that has come waits for the event loop's next turn; replaced on the event loop. */
    private volatile CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);

    /**
     * A stream that waits for its header.
     *
     * @param senders run what sends, and may block in it
     */
    ServletWebSocketStream(
            StreamServices services,
            EventLoop eventLoop,
            WebSocketSession socket,
            StreamPlace place,
            Executor senders) {
        this.socket = socket;
        this.place = place;
        this.eventLoop = eventLoop;
        this.limits = services.limits();
        this.admission = services.admission();
        this.longestMessage = limits.unauthenticatedStanzaBytes();
        this.framing = new XmppFraming(services);
        this.output = new ServletWebSocketOutput(services, socket, senders, this::connectionLost, this::unsent);
        this.stream = new XmppStream(services, this, new EventLoopScheduler(eventLoop), place);
    }

    /**
     * A part of a text message has come.
     *
     * @return done when the stream has taken what is complete, or has ended: whoever brings the messages waits for
     *     that, so that a client can't send faster
     */
    CompletableFuture<Void> received(String part, boolean last) {
        if (unfinished.length() + part.length() > longestMessage) {
            unfinished.setLength(0);
            receivedForbidden("a message of more than " + longestMessage + " bytes");
        } else if (!last) {
            unfinished.append(part);
        } else if (unfinished.isEmpty()) {
            received(part);
        } else {
            String message = unfinished.append(part).toString();
            unfinished.setLength(0);
            unfinished.trimToSize();
            received(message);
        }
        return taken;
    }

    private void received(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        var _ = onEventLoop(() -> {
            if (!closing) {
                stream.bytesReceived(bytes.length);
                framing.received(bytes, stream);
            } else if (framing.isClose(bytes)) {
                output.end();
            }
        });
    }

    /** A message has come that is none of XMPP's. */
    void receivedForbidden(String what) {
        var _ = onEventLoop(() -> stream.fail(StreamErrorCondition.POLICY_VIOLATION, what));
    }

    /** The client has answered a ping. */
    void heard() {
        var _ = onEventLoop(stream::heard);
    }

    /** The connection is gone. Where the event loop has ended before, nobody else is left to end the stream. */
    void connectionLost() {
        if (!onEventLoop(this::lost)) {
            lost();
        }
    }

    /** Synchronized for the time after the event loop, when what sends and Tomcat may both find out. */
    private synchronized void lost() {
        closing = true;
        taken.complete(null);
        output.discard().forEach(stream::undelivered);
        place.leave();
        stream.connectionLost();
    }

    /** The client has not taken the last words in time: the connection ends without them. */
    void giveUp() {
        connectionLost();
        output.abort();
    }

    private void unsent(OutboundXml message) {
        var _ = onEventLoop(() -> stream.undelivered(message));
    }

    /** Ends the stream because the service stops. */
    void shutDown() {
        boolean told = onEventLoop(() -> {
            stream.fail(StreamErrorCondition.SYSTEM_SHUTDOWN, "the service is stopping");
            output.end();
        });
        if (!told) {
            giveUp();
        }
    }

    /** Done when the last words are out and the connection is closed. */
    CompletableFuture<Void> ended() {
        return output.ended();
    }

    /** False, and nothing is done, if the event loop has ended. */
    private boolean onEventLoop(Runnable task) {
        try {
            eventLoop.submit(task).syncUninterruptibly();
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The service has stopped before {} was done", peer());
            return false;
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
        send(OutboundXml.of(framing.open(streamId)));
    }

    @Override
    public boolean hasRoom() {
        return output.hasRoom();
    }

    @Override
    public int queued() {
        return output.queued();
    }

    @Override
    public void send(OutboundXml xml) {
        if (closing) {
            stream.undelivered(xml);
        } else if (!output.offer(xml)) {
            stream.undelivered(xml);
            stream.tooSlow("the client reads too slowly");
        }
    }

    @Override
    public void ask(OutboundXml ping) {
        output.ping();
    }

    @Override
    public void authenticated() {
        String user = stream.user();
        if (user != null) {
            output.countIn(admission.output(user, this::tooMuchOutput));
        }
        framing.authenticated();
        longestMessage = limits.stanzaBytes();
    }

    /** The budget counts it no more, so it has to be gone before the last words wait for a client that does not read. */
    private void tooMuchOutput(String reason) {
        new EventLoopScheduler(eventLoop).execute(() -> {
            List<OutboundXml> left = output.takeWaiting();
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, Admission.OUTPUT, reason);
            left.forEach(stream::undelivered);
        });
    }

    @Override
    public void holdInput(boolean held) {
        // the stream itself puts off what comes meanwhile, within bounds
    }

    /** Tomcat's thread waits, and reads no more. */
    @Override
    public void pauseInput(boolean paused) {
        if (paused && !closing) {
            taken = new CompletableFuture<>();
        } else {
            taken.complete(null);
        }
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (closing) {
            return;
        }
        closing = true;
        taken.complete(null);
        framing.closing(error).forEach(last -> output.add(OutboundXml.of(last)));
        var _ = eventLoop.schedule(output::end, XmppFraming.CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
