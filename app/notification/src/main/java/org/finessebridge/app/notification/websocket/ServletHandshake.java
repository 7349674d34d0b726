package org.finessebridge.app.notification.websocket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHttpHeaders;

/**
 * What a request at the REST port must be to become a WebSocket of XMPP (RFC 6455, 4.2.1, and RFC
 * 7395, 3.1), with the same answers as on 7443. It stands before the checks of Spring, which write
 * an error to the log for whatever strangers send.
 */
public final class ServletHandshake {

    private static final String SUBPROTOCOL = "xmpp";
    private static final String VERSION = "13";

    private ServletHandshake() {}

    /**
     * Looks at a request.
     *
     * @return false if it has been answered: there will be no WebSocket
     */
    public static boolean passes(ServerHttpRequest request, ServerHttpResponse response) throws IOException {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders(request.getHeaders());
        if (!request.getMethod().equals(HttpMethod.GET)) {
            response.getHeaders().setAllow(Set.of(HttpMethod.GET));
            return refuse(response, HttpStatus.METHOD_NOT_ALLOWED, "The method here is GET");
        }
        if (!"websocket".equalsIgnoreCase(headers.getUpgrade()) || !VERSION.equals(headers.getSecWebSocketVersion())) {
            response.getHeaders().setUpgrade("websocket");
            response.getHeaders().setConnection("Upgrade");
            response.getHeaders().set(WebSocketHttpHeaders.SEC_WEBSOCKET_VERSION, VERSION);
            return refuse(response, HttpStatus.UPGRADE_REQUIRED, "Here is XMPP over WebSocket (RFC 7395), version 13");
        }
        if (headers.getConnection().stream().noneMatch("upgrade"::equalsIgnoreCase)
                || isMissing(headers.getSecWebSocketKey())) {
            return refuse(response, HttpStatus.BAD_REQUEST, "Not the handshake of a WebSocket: RFC 6455, 4.2.1");
        }
        if (!headers.getSecWebSocketProtocol().contains(SUBPROTOCOL)) {
            return refuse(
                    response, HttpStatus.BAD_REQUEST, "The subprotocol must be xmpp: Sec-WebSocket-Protocol: xmpp");
        }
        return true;
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static boolean refuse(ServerHttpResponse response, HttpStatus status, String why) throws IOException {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        response.setStatusCode(status);
        response.getBody().write(why.getBytes(StandardCharsets.UTF_8));
        return false;
    }
}
