package org.finessebridge.app.notification.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class ServletWebSocketHandlerTest {

    private static final int DEAF = 30;

    /** A connection that takes no message until the latch lets it. */
    private static WebSocketSession deaf(int id, CountDownLatch released) {
        InvocationHandler answers = (socket, method, arguments) -> {
            if (method.getName().equals("sendMessage")) {
                var _ = released.await(30, TimeUnit.SECONDS);
            }
            return method.getName().equals("getId") ? "socket-" + id : null;
        };
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, answers);
    }

    @Test
    void clientsThatTakeNothingDoNotHoldTheStopUpOneAfterTheOther() throws Exception {
        DefaultEventLoop loop = new DefaultEventLoop();
        CountDownLatch released = new CountDownLatch(1);
        List<CompletableFuture<Void>> waits = new ArrayList<>();
        try {
            ServletWebSocketHandler handler = new ServletWebSocketHandler(
                    FakeStreamServices.create(new UserSessions(), new ArrayList<>()), () -> loop, waits::add);
            for (int i = 0; i < DEAF; i++) {
                WebSocketSession socket = deaf(i, released);
                handler.afterConnectionEstablished(socket);
                handler.handleTextMessage(
                        socket, new TextMessage("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"));
            }

            handler.shutDown();

            assertThat(waits).as("one time of patience is for all").hasSize(1);
            assertThat(waits.getFirst().isDone()).isFalse();
            released.countDown();
            assertThat(waits.getFirst().get(20, TimeUnit.SECONDS)).isNull();
        } finally {
            released.countDown();
            var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** Takes messages until it is told to break, and fails at the next one. */
    private static WebSocketSession breaking(BlockingQueue<String> sent, AtomicBoolean broken) {
        InvocationHandler answers = (socket, method, arguments) -> {
            if (method.getName().equals("sendMessage")) {
                if (broken.get()) {
                    throw new IOException("as the test wants it");
                }
                sent.add(((TextMessage) arguments[0]).getPayload());
            }
            return method.getName().equals("getId") ? "socket" : null;
        };
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, answers);
    }

    private static void await(BlockingQueue<String> sent, String text) throws InterruptedException {
        for (String next = sent.poll(20, TimeUnit.SECONDS); next != null; next = sent.poll(20, TimeUnit.SECONDS)) {
            if (next.contains(text)) {
                return;
            }
        }
        throw new AssertionError("not sent: " + text);
    }

    @Test
    void aMessageThatFailsWhileItIsWrittenIsGivenBackBeforeWhatWaits() throws Exception {
        DefaultEventLoop loop = new DefaultEventLoop();
        BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        AtomicBoolean broken = new AtomicBoolean();
        StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>());
        PubSubClient publisher = FakeStreamServices.publisher(services);
        publisher.createNode(LeafNode.open("/calls"));
        publisher.subscribe("/calls", "2001");
        try {
            ServletWebSocketHandler handler = new ServletWebSocketHandler(services, () -> loop);
            WebSocketSession socket = breaking(sent, broken);
            handler.afterConnectionEstablished(socket);
            String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
            handler.handleTextMessage(socket, new TextMessage(open));
            handler.handleTextMessage(socket, new TextMessage("""
                            <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>"""));
            await(sent, "<success");
            handler.handleTextMessage(socket, new TextMessage(open));
            handler.handleTextMessage(socket, new TextMessage("""
                            <iq xmlns='jabber:client' type='set' id='b'>\
                            <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"""));
            handler.handleTextMessage(socket, new TextMessage("<presence xmlns='jabber:client'/>"));
            await(sent, "from=\"2001@");

            broken.set(true);
            publisher.publishItem("/calls", new Item("ringing"));
            publisher.publishItem("/calls", new Item("answered"));
            while (services.handover().size() < 2) {
                Thread.onSpinWait();
            }

            FakeSession next = new FakeSession("2001", "next", 1);
            assertThat(services.handover().take("2001", next, List.of(), System.nanoTime()))
                    .extracting(Event::toString)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("ringing").contains("<delay"),
                            second -> assertThat(second).contains("answered"));
        } finally {
            var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }
}
