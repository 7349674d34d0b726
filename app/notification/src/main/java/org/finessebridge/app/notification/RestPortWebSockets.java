package org.finessebridge.app.notification;

import java.io.IOException;
import java.util.Map;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.websocket.ServletHandshake;
import org.finessebridge.app.notification.websocket.ServletWebSocketHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** XMPP over WebSocket at {@code /ws} of the REST port: the same streams as on 7443. */
@Conditional(ExternalMode.Not.class)
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class RestPortWebSockets implements WebSocketConfigurer, HandshakeInterceptor, SmartLifecycle {

    private static final String SUBPROTOCOL = "xmpp";

    private final ServletWebSocketHandler handler;
    private final PageOrigins origins;
    private volatile boolean running;

    RestPortWebSockets(NotificationService service, PageOrigins origins) {
        this.handler = service.webSocketHandler();
        this.origins = origins;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler();
        handshake.setSupportedProtocols(SUBPROTOCOL);
        registry.addHandler(handler, "/ws", "/ws/")
                .setHandshakeHandler(handshake)
                .addInterceptors(this)
                .setAllowedOriginPatterns("*"); // the rule of all ports is asked instead
    }

    /** Not for any page. */
    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler target,
            Map<String, Object> attributes)
            throws IOException {
        if (request instanceof ServletServerHttpRequest servlet
                && !origins.allows(request.getHeaders().getOrigin(), servlet.getServletRequest())) {
            handler.refused("origin");
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        boolean passes = ServletHandshake.passes(request, response);
        if (!passes) {
            handler.refused("bad-request");
        }
        return passes;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler target,
            @Nullable Exception failure) {
        // nothing to tell
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        handler.shutDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before Tomcat does, which would cut the connections without a word. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
