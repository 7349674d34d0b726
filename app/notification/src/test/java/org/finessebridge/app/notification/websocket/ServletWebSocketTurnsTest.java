package org.finessebridge.app.notification.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** What a WebSocket of the REST port may have wait on either side. */
class ServletWebSocketTurnsTest {

    private static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
    private static final String PING = "<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final EmbeddedChannel loop = new EmbeddedChannel();
    private final Queue<Runnable> senders = new ArrayDeque<>();
    private final StringBuilder sent = new StringBuilder();
    private final UserSessions users = new UserSessions();
    private final StreamServices services = FakeStreamServices.create(
            users, new ArrayList<>(), FakeStreamServices.settings(Map.of("admission.output-per-user", "1MB")));
    private final ServletWebSocketStream stream = new ServletWebSocketStream(
            services, atOnce(loop), socket(), Objects.requireNonNull(services.admission().stream(null)), senders::add);

    /** What is submitted is done at once, and a timer when the test says so. */
    private static EventLoop atOnce(EmbeddedChannel loop) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            try {
                if (method.getName().equals("submit")) {
                    return loop.eventLoop().newSucceededFuture(run((Runnable) arguments[0]));
                }
                return method.invoke(loop.eventLoop(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (EventLoop)
                Proxy.newProxyInstance(EventLoop.class.getClassLoader(), new Class<?>[] {EventLoop.class}, calls);
    }

    private static boolean run(Runnable task) {
        task.run();
        return true;
    }

    private WebSocketSession socket() {
        InvocationHandler calls = (proxy, method, arguments) -> {
            if (method.getName().equals("sendMessage") && arguments[0] instanceof TextMessage message) {
                sent.append(message.getPayload());
            }
            return method.getName().equals("getId") ? "socket" : null;
        };
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, calls);
    }

    private void read() {
        for (Runnable sender = senders.poll(); sender != null; sender = senders.poll()) {
            sender.run();
        }
    }

    private UserSession signIn() {
        loop.freezeTime();
        var _ = stream.received(OPEN, true);
        var _ = stream.received(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>", true);
        while (users.of("2001").isEmpty()) { // another thread checks the password
            loop.runPendingTasks();
            Thread.onSpinWait();
        }
        var _ = stream.received(OPEN, true);
        var _ = stream.received(
                "<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                true);
        loop.runPendingTasks();
        read();
        assertThat(sent).contains("</jid>");
        sent.setLength(0);
        return users.of("2001").getFirst();
    }

    @Test
    void whoeverBringsMessagesWaitsWhileOthersHaveTheirTurn() {
        signIn();
        CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
        int pings = 0;
        while (taken.isDone() && pings < 100) {
            taken = stream.received(PING, true);
            pings++;
        }

        assertThat(taken).as("after a few").isNotDone();
        loop.runPendingTasks();
        assertThat(taken).isDone();
        read();
        assertThat(sent.toString().split("id=\"p\"", -1)).hasSize(pings + 1);
    }

    @Test
    void theEndOfTheStreamEndsTheWaiting() {
        signIn();
        CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
        for (int pings = 0; taken.isDone() && pings < 100; pings++) {
            taken = stream.received(PING, true);
        }
        assertThat(taken).isNotDone();

        stream.connectionLost();

        assertThat(taken).isDone();
    }

    /** What the budget has taken back is gone at once, and not when the client has read it. */
    @Test
    void whatTheBudgetTakesBackIsGivenUpBeforeTheLastWords() {
        UserSession session = signIn();
        for (int i = 0; i < 30 && !users.of("2001").isEmpty(); i++) {
            session.deliverFromUser(OutboundXml.of("<message>" + "x".repeat(50_000) + "</message>"));
            loop.runPendingTasks();
        }
        assertThat(users.of("2001")).isEmpty();

        read();

        assertThat(sent).contains("<policy-violation").hasSizeLessThan(1_000);
    }
}
