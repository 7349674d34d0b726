package org.finessebridge.app.notification;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.websocket.ServletWebSocketHandler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A WebSocket of the REST port, as Tomcat hands it to the service. */
final class RestPortSocket {

    private static final int SECONDS = 20;

    private final ServletWebSocketHandler handler;
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final CountDownLatch reads = new CountDownLatch(1);
    private final WebSocketSession session;
    private volatile boolean deaf;

    RestPortSocket(RunningNotificationService running, String id) throws Exception {
        handler = running.service.webSocketHandler();
        session = (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "getRemoteAddress" -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
                    case "sendMessage" -> {
                        if (deaf) {
                            var _ = reads.await(SECONDS, TimeUnit.SECONDS);
                        }
                        sent.add(arguments[0] instanceof TextMessage text ? text.getPayload() : "");
                        yield null;
                    }
                    case "close" -> {
                        CloseStatus status = arguments == null ? CloseStatus.NORMAL : (CloseStatus) arguments[0];
                        closed.complete(status);
                        handler.afterConnectionClosed((WebSocketSession) proxy, status);
                        yield null;
                    }
                    default -> null;
                });
        handler.afterConnectionEstablished(session);
    }

    private void send(String message, String expected) throws Exception {
        handler.handleMessage(session, new TextMessage(message));
        StringBuilder all = new StringBuilder();
        while (all.indexOf(expected) < 0) {
            String next = sent.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("not sent: " + expected + ", but " + all);
            }
            all.append(next);
        }
    }

    RestPortSocket signIn(String user, String resource) throws Exception {
        String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
        send(open, "<stream:features");
        send(RawXmpp.auth(user, user), "<success");
        send(open, "<stream:features");
        send("""
                <iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource), "</jid>");
        send("<presence xmlns='jabber:client'/>", "from=\"" + user);
        return this;
    }

    /** Takes no message any more until it is told to read. */
    RestPortSocket stopReading() {
        deaf = true;
        return this;
    }

    void read() {
        reads.countDown();
    }

    /** Waits until the service has closed it. */
    CloseStatus awaitClosed() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    /** All that was sent and has not been looked at. */
    String rest() {
        return String.join("", sent);
    }
}
