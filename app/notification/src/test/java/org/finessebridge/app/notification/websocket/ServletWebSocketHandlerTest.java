package org.finessebridge.app.notification.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
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
}
