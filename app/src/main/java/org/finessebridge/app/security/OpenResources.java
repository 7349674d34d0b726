package org.finessebridge.app.security;

import java.util.Set;

/** What needs no credentials. Every request is compared with it. */
public final class OpenResources {

    /** What the page to try the API consists of. */
    private static final String PAGE = "/finesse/api/docs/";

    /** SystemInfo (clients learn the domains from it), pages for browsers, and what describes the API. */
    private static final Set<String> PATHS = Set.of(
            "/",
            "/settings",
            "/finesse/api/SystemInfo",
            "/finesse/api/openapi.json",
            "/finesse/api/docs",
            "/error",
            "/ws",
            "/ws/");

    private OpenResources() {}

    /** Whether a path, decoded, is one of them. */
    public static boolean has(String path) {
        return PATHS.contains(path) || (path.startsWith(PAGE) && path.indexOf('/', PAGE.length()) < 0);
    }
}
