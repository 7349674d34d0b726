package org.finessebridge.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern BASIC =
            Pattern.compile("[ \t]*Basic(?:[ \t]+(\\S*)[ \t]*)?", Pattern.CASE_INSENSITIVE);

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
        if (header == null || !BASIC.matcher(header).matches()) {
            return null;
        }
        Pair pair = pair(header);
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
        Pair pair = header == null ? null : pair(header);
        return pair == null ? "" : pair.user();
    }

    private static @Nullable Pair pair(String header) {
        Matcher basic = BASIC.matcher(header);
        if (!basic.matches() || basic.group(1) == null) {
            return null;
        }
        try {
            String text = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : new Pair(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return null; // not in base64
        }
    }
}
