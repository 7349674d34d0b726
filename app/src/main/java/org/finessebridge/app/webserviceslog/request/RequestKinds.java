package org.finessebridge.app.webserviceslog.request;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.requestbody.Body;
import org.springframework.web.method.HandlerMethod;

/** The kinds of requests that there have been. There are no more than routes and methods. Any thread. */
final class RequestKinds {

    private record Key(String route, String method) {}

    private final Map<Key, RequestKind> kinds = new ConcurrentHashMap<>();

    /**
     * The kind of a request.
     *
     * @param method of HTTP, one that the route has
     */
    RequestKind of(String route, String method, HandlerMethod handler) {
        return kinds.computeIfAbsent(new Key(route, method), key -> RequestKind.of(route, method, readsBody(handler)));
    }

    private static boolean readsBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Body.class);
    }
}
