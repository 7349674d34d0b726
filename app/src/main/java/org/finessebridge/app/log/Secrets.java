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
        int from = 0;
        while (from <= query.length()) {
            int end = end(query, from);
            int equals = query.indexOf('=', from);
            if (equals >= 0 && equals < end && isSecret(decoded(query.substring(from, equals)))) {
                masked.append(query, from, equals + 1).append(MASK);
            } else {
                masked.append(query, from, end);
            }
            if (end < query.length()) {
                masked.append(query.charAt(end));
            }
            from = end + 1;
        }
        return masked.toString();
    }

    /** Any text that may be a URI: without a password before the host, and without the secrets of its query. */
    public static String maskedUri(String text) {
        int query = text.indexOf('?');
        String before = query < 0 ? text : text.substring(0, query);
        if (before.contains("//") && before.contains("@")) {
            before = USER_INFO.matcher(before).replaceAll("$1:" + Matcher.quoteReplacement(MASK) + "@");
        }
        return query < 0 ? before : before + "?" + maskedQuery(text.substring(query + 1));
    }

    /** A name or a value as it is meant; as it stands where it can't be decoded. */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static int end(String query, int from) {
        for (int i = from; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '&' || c == ';') {
                return i;
            }
        }
        return query.length();
    }
}
