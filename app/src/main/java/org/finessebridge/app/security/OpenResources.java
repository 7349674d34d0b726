package org.finessebridge.app.security;

import java.util.Set;
import org.finessebridge.app.routes.ApiPath;

/** What needs no credentials. Every request is compared with it. */
public final class OpenResources {

    /** The page to try the API; what it consists of is below. */
    private static final String PAGE = "/finesse/api/docs";

    /** SystemInfo (clients learn the domains from it), pages for browsers, and what describes the API. */
    private static final Set<String> PATHS = Set.of(
            "/", "/settings", "/finesse/api/SystemInfo", "/finesse/api/openapi.json", PAGE, "/error", "/ws", "/ws/");

    private OpenResources() {}

    /** Whether a path, decoded, or the pattern of a route is one of them. */
    public static boolean has(String path) {
        return PATHS.contains(path) || ApiPath.isChild(path, PAGE);
    }
}
