package org.finessebridge.app.security;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What needs no credentials. */
public final class OpenResources {

    /** SystemInfo (clients learn the domains from it), pages for browsers, and what describes the API. */
    static final String[] PATHS = {
        "/",
        "/settings",
        "/finesse/api/SystemInfo",
        "/finesse/api/openapi.json",
        "/finesse/api/docs",
        "/finesse/api/docs/*",
        "/error",
        "/ws",
        "/ws/"
    };

    private OpenResources() {}

    /** Whether a path is one of them. */
    public static boolean has(String path) {
        for (String open : PATHS) {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(open);
            if (pattern.matches(PathContainer.parsePath(path))) {
                return true;
            }
        }
        return false;
    }
}
