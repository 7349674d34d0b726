package org.finessebridge.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import org.finessebridge.app.proxies.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads {@code Authorization: Basic} in every form that is legal: the scheme in any case, and any
 * number of spaces around it and the credentials (RFC 9110, 11.4 and 5.5; RFC 7617).
 */
final class BasicCredentials implements AuthenticationConverter {

    private static final String SCHEME = "Basic";

    private final TrustedProxies proxies;

    BasicCredentials(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** A user's name, and what is behind the colon. */
    private record Pair(String user, String password) {}

    /**
     * The credentials of a request, with the {@link ClientAddress} as details; null if it names
     * another scheme or none.
     *
     * @throws BadCredentialsException if they can't be read
     */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String credentials = header == null ? null : credentials(header);
        if (credentials == null) {
            return null;
        }
        Pair pair = pair(credentials);
        if (pair == null) {
            throw new BadCredentialsException("no Basic credentials");
        }
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.unauthenticated(pair.user(), pair.password());
        token.setDetails(ClientAddress.of(
                proxies.client(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)))));
        return token;
    }

    /** The user that a header names; empty if there is none. */
    static String user(@Nullable String header) {
        String credentials = header == null ? null : credentials(header);
        Pair pair = credentials == null ? null : pair(credentials);
        return pair == null ? "" : pair.user();
    }

    /** What follows the scheme; null where that is another one, or there is more than that. Every request asks. */
    private static @Nullable String credentials(String header) {
        int from = afterBlanks(header, 0);
        if (!header.regionMatches(true, from, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int scheme = from + SCHEME.length();
        from = afterBlanks(header, scheme);
        int to = header.length();
        while (to > from && isBlank(header.charAt(to - 1))) {
            to--;
        }
        if (from == scheme && to > from) {
            return null; // a longer name of a scheme
        }
        String credentials = header.substring(from, Math.max(from, to));
        return hasSpace(credentials) ? null : credentials;
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static @Nullable Pair pair(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : new Pair(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return null; // not in base64
        }
    }
}
