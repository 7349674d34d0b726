package org.finessebridge.app.webserviceslog.request;

import java.util.Locale;
import org.finessebridge.app.routes.ApiPath;

/**
 * Requests of one route and method.
 *
 * @param method {@code user.PUT}
 * @param statistics what the original calls the object that counts them: {@code User-[id]-PUT}
 * @param readsBody whether its resource reads a body, of which the line is to tell
 */
record RequestKind(String method, String statistics, boolean readsBody) {

    /**
     * The kind of a route.
     *
     * @param route {@code /finesse/api/User/{id}}
     */
    static RequestKind of(String route, String method, boolean readsBody) {
        String within = ApiPath.isResource(route) ? ApiPath.withinApi(route) : route;
        int end = within.indexOf('/');
        String resource = end < 0 ? within : within.substring(0, end);
        return new RequestKind(
                resource.toLowerCase(Locale.ROOT) + "." + method,
                within.replace('{', '[').replace('}', ']').replace('/', '-') + "-" + method,
                readsBody);
    }
}
