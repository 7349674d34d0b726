package org.finessebridge.app.log;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no log shows: values whose names say that they are secret. A defence behind those who write no secrets. */
public final class Secrets {

    /** In place of a secret. */
    public static final String MASK = "***";

    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "credential",
            "authorization",
            "apikey",
            "api_key",
            "api-key",
            "accesskey",
            "access_key",
            "signature",
            "assertion",
            "session",
            "jwt");

    private static final List<String> NAMES = List.of("auth", "key", "sid", "sig", "pin", "ticket", "pass");

    private static final Pattern USER_INFO = Pattern.compile("(//[^/?#@\\s:]*):[^/?#@\\s]*@");

    private Secrets() {}

    /** Whether the value of that name is a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PARTS.stream().anyMatch(lower::contains);
    }

    /** A query, as it stands in a URI, without the values of secrets. */
    public static String maskedQuery(String query) {
        StringBuilder masked = new StringBuilder(query.length());
        for (int from = 0; from <= query.length(); ) {
            int end = end(query, from, "&");
            pair(masked, query.substring(from, end));
            if (end < query.length()) {
                masked.append('&');
            }
            from = end + 1;
        }
        return withoutPassword(masked.toString());
    }

    /**
     * Any text that may be a URI: without a password before the host, and without the secrets of its path and of its
     * query. Where one URI is in another one, those of both.
     */
    public static String maskedUri(String text) {
        int query = end(text, 0, "?");
        String path = maskedPath(text.substring(0, query));
        return withoutPassword(query == text.length() ? path : path + "?" + maskedQuery(text.substring(query + 1)));
    }

    /** What is behind a semicolon, up to the next part of the path, is a parameter of this one. */
    private static String maskedPath(String path) {
        if (path.indexOf(';') < 0 && path.indexOf('#') < 0) {
            return path;
        }
        StringBuilder masked = new StringBuilder(path.length());
        for (int from = 0; from <= path.length(); ) {
            int end = end(path, from, "/");
            secrets(masked, path.substring(from, end));
            if (end < path.length()) {
                masked.append('/');
            }
            from = end + 1;
        }
        return masked.toString();
    }

    private static void pair(StringBuilder masked, String pair) {
        int begun = masked.length();
        secrets(masked, pair);
        int equals = pair.indexOf('=');
        if (equals >= 0 && pair.indexOf('%') >= 0 && masked.length() - begun == pair.length()) {
            String value = decoded(pair.substring(equals + 1));
            if (!maskedUri(value).equals(value)) { // a URI in it, and in that a secret
                masked.setLength(begun);
                masked.append(pair, 0, equals + 1).append(MASK);
            }
        }
    }

    /** From the first secret on nothing is shown: nobody knows where its value ends. */
    private static void secrets(StringBuilder masked, String text) {
        for (int from = 0; from <= text.length(); ) {
            int end = end(text, from, ";?#");
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < end && isSecret(decoded(text.substring(from, equals)))) {
                masked.append(text, from, equals + 1).append(MASK);
                return;
            }
            masked.append(text, from, Math.min(end + 1, text.length()));
            from = end + 1;
        }
    }

    private static String withoutPassword(String text) {
        return text.contains("//") && text.contains("@")
                ? USER_INFO.matcher(text).replaceAll("$1:" + Matcher.quoteReplacement(MASK) + "@")
                : text;
    }

    /** A name or a value as it is meant; as it stands where it can't be decoded. */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Where the next of some characters is; the text's end if there is none. */
    private static int end(String text, int from, String ends) {
        for (int i = from; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
