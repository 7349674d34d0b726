package org.finessebridge.app.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds a request's method by the name of its resource and the number of its path's segments, {@code User} and four:
 * Spring compares a path that has a variable with every route there is, which would cost more than most answers do.
 * What is not found so, or is not the only one, is looked for in Spring's way, which knows why a request is refused.
 */
final class RouteIndex extends RequestMappingHandlerMapping {

    private Map<String, List<IndexedRoute>> routes = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        Map<String, List<IndexedRoute>> index = new HashMap<>();
        getHandlerMethods().forEach((mapping, method) -> {
            for (String pattern : mapping.getPatternValues()) {
                String key = key(pattern);
                if (key != null) {
                    index.computeIfAbsent(key, any -> new ArrayList<>()).add(IndexedRoute.of(pattern, mapping, method));
                }
            }
        });
        routes = index;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        IndexedRoute route = lookupPath.indexOf('%') < 0 ? only(lookupPath, request.getMethod()) : null;
        if (route == null) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.method());
        request.setAttribute(PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, lookupPath);
        request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, route.pattern());
        request.setAttribute(URI_TEMPLATE_VARIABLES_ATTRIBUTE, route.variables(lookupPath));
        return route.method();
    }

    /** The one route that a path and a method can mean; null if there is none, more, or more to be asked about. */
    private @Nullable IndexedRoute only(String path, String method) {
        String key = key(path);
        IndexedRoute found = null;
        for (IndexedRoute route : key == null ? List.<IndexedRoute>of() : routes.getOrDefault(key, List.of())) {
            if (route.matches(path)) {
                if (!route.isPlain()) {
                    return null;
                }
                if (route.takes(method)) {
                    if (found != null) {
                        return null;
                    }
                    found = route;
                }
            }
        }
        return found;
    }

    /** The resource's name and the number of slashes; null for what is no resource. */
    private static @Nullable String key(String path) {
        if (!ApiPath.isResource(path)) {
            return null;
        }
        int from = ApiPath.ROOT.length() + 1;
        int end = path.indexOf('/', from);
        String name = end < 0 ? path.substring(from) : path.substring(from, end);
        if (name.indexOf('{') >= 0) {
            return null;
        }
        int slashes = 0;
        for (int at = end; at >= 0; at = path.indexOf('/', at + 1)) {
            slashes++;
        }
        return slashes + name;
    }
}
