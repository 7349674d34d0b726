package org.finessebridge.app.notification.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.notification.handover.FakePage;
import org.finessebridge.app.notification.sasl.SaslMechanism;
import org.finessebridge.app.notification.stream.StreamServices;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A page that speaks XMPP over a WebSocket of the REST port. Tomcat's thread, the event loop and the thread that sends
 * are three, of which the test lets one run at a time.
 */
public final class ServletWebSocketPage implements FakePage {

    /** Messages that the system's buffers take of a connection that is dead; the next one finds out. */
    private static final int BUFFERED = 3;

    private static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";

    private final EmbeddedChannel loop = new EmbeddedChannel();
    private final Queue<String> sent = new ArrayDeque<>();
    private final Queue<Runnable> senders = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final List<String> swallowed = new ArrayList<>();
    private final ServletWebSocketStream stream;
    private boolean vanished;
    private boolean broken;
    private boolean ended;
    private boolean closed;

    /** A page whose connection is open. */
    public ServletWebSocketPage(StreamServices services) {
        stream = new ServletWebSocketStream(
                services,
                waitedFor(loop),
                socket(),
                Objects.requireNonNull(services.admission().stream(null)),
                senders::add);
    }

    /** The event loop, as other threads know it: who waits for a task waits for all before it. */
    private static EventLoop waitedFor(EmbeddedChannel loop) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(loop.eventLoop(), arguments);
                if (method.getName().equals("submit")) {
                    loop.runPendingTasks();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (EventLoop)
                Proxy.newProxyInstance(EventLoop.class.getClassLoader(), new Class<?>[] {EventLoop.class}, calls);
    }

    private WebSocketSession socket() {
        InvocationHandler calls = (proxy, method, arguments) -> {
            if (method.getName().equals("sendMessage") && arguments[0] instanceof TextMessage message) {
                take(message.getPayload());
            }
            return method.getName().equals("getId") ? "socket" : null;
        };
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, calls);
    }

    private void take(String text) throws IOException {
        if (broken || closed || (vanished && swallowed.size() >= BUFFERED)) {
            throw new IOException("the connection is gone");
        } else if (vanished) {
            swallowed.add(text);
        } else {
            read.add(text);
            ended |= text.contains("<stream:error");
        }
    }

    private void expect(String text) {
        for (int i = 0; i < 10; i++) {
            runNext();
        }
        assertThat(String.join("", read)).contains(text);
        read.clear();
    }

    private void send(String xml) {
        if (!ended && !vanished) {
            sent.add(xml);
        }
    }

    @Override
    public void bind(String resource) {
        send(OPEN);
        expect(SaslMechanism.PLAIN.name());
        String plain = Base64.getEncoder().encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8));
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>");
        expect("<success");
        send(OPEN);
        expect("<bind");
        send("""
                <iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource));
        expect("</jid>");
    }

    @Override
    public void presence(boolean available) {
        send("<presence xmlns='jabber:client'" + (available ? "/>" : " type='unavailable'/>"));
    }

    @Override
    public void poll() {
        // what there is comes by itself
    }

    @Override
    public void chat() {
        send("<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    @Override
    public void vanish() {
        vanished = true;
    }

    @Override
    public boolean comeBack() {
        return false;
    }

    @Override
    public void foundOut() {
        broken = true;
        ended = true;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<String> read() {
        List<String> all = List.copyOf(read);
        read.clear();
        return all;
    }

    @Override
    public List<String> swallowed() {
        return swallowed;
    }

    /** One of the three threads does what it has to do. */
    @Override
    public boolean runNext() {
        int before = read.size();
        String message = sent.poll();
        if (message != null) {
            CompletableFuture<Void> taken = stream.received(message, true);
            while (!taken.isDone()) { // Tomcat's thread waits
                loop.runPendingTasks();
            }
            return true;
        }
        loop.runPendingTasks();
        Runnable sender = senders.poll();
        if (sender != null) {
            sender.run();
            return true;
        }
        if (ended && !closed) { // the client closes, or Tomcat finds that it is gone
            closed = true;
            stream.connectionLost();
            return true;
        }
        return read.size() > before;
    }
}
