package org.finessebridge.app.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no log shows: values whose names say that they are secret. A defence behind those who write no secrets. */
public final class Secrets {

    /** In place of a secret. */
    public static final String MASK = "***";

    /** What an Authorization header has; masking it again changes nothing. */
    private static final Pattern SCHEME =
            Pattern.compile("\\b(bearer|basic|negotiate)\\s+(?!\\*\\*\\*)\\S+", Pattern.CASE_INSENSITIVE);

    /** Where a name may begin. A blank is none: it may be within a name. */
    private static final String BEFORE_NAMES = "&;?#/{}[](),<>\n";

    private static final int DIGITS_OF_PORT = 5;

    private Secrets() {}

    /** Whether the value of that name is a secret; so is that of a name that is too long to be looked at. */
    public static boolean isSecret(String name) {
        return SecretNames.isSecret(name);
    }

    /** Whether the value of that name is a secret in a query, where the code of an authorization is one, too. */
    public static boolean isSecretParameter(String name, String value) {
        return SecretNames.isSecret(name, value);
    }

    /** A name or a value of a query as it is meant; what can't be decoded stays as it stands. */
    public static String decoded(String text) {
        return PercentText.decodedOfQuery(text);
    }

    /** A query, as it stands in a URI, without the values of secrets. */
    public static String maskedQuery(String query) {
        return masked(query, true);
    }

    /**
     * Any text that may be a URI, or have one or JSON in it: without a password before the host, without the secrets of
     * paths, queries and members, and without credentials. From a secret's beginning on nothing is shown of the
     * parameter: nobody knows where its value ends.
     */
    public static String maskedUri(String text) {
        return masked(text, false);
    }

    private static String masked(String text, boolean query) {
        if (isHarmless(text)) {
            return text;
        }
        String shown = plain(text, query);
        return isEncoded(shown) ? withoutEncoded(shown, query) : shown;
    }

    /** Most texts are. */
    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) { // every line of a log asks
                case '=', ':', '@', '%', '+', ' ', '\t' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean isEncoded(String text) {
        return text.indexOf('%') >= 0 || text.indexOf('+') >= 0;
    }

    /** Each part of which its decoded text has a secret is masked: a parameter's value, or all where there is none. */
    private static String withoutEncoded(String text, boolean query) {
        StringBuilder masked = new StringBuilder(text.length());
        boolean inQuery = query;
        for (int from = 0; from <= text.length(); ) {
            int end = end(text, from, inQuery ? "&" : "/?#");
            String part = text.substring(from, end);
            masked.append(isEncoded(part) && hides(part, inQuery) ? maskedPart(part, inQuery) : part);
            if (end < text.length()) {
                masked.append(text.charAt(end));
                inQuery |= text.charAt(end) != '/';
            }
            from = end + 1;
        }
        return masked.toString();
    }

    private static boolean hides(String part, boolean query) {
        String meant = PercentText.decoded(part);
        return !plain(meant, query).equals(meant);
    }

    private static String maskedPart(String part, boolean query) {
        int equals = part.indexOf('=');
        return equals < 0 || hides(part.substring(0, equals), query) ? MASK : part.substring(0, equals + 1) + MASK;
    }

    /** Nothing in it is decoded but names. */
    private static String plain(String text, boolean query) {
        String masked = withoutUserInfo(withoutNamed(text, query));
        return masked.indexOf(' ') < 0 && masked.indexOf('\t') < 0
                ? masked
                : SCHEME.matcher(masked).replaceAll("$1 " + Matcher.quoteReplacement(MASK));
    }

    private static String withoutNamed(String text, boolean query) {
        StringBuilder masked = new StringBuilder(text.length());
        boolean inQuery = query;
        int copied = 0;
        int begin = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                String name = text.substring(begin, i);
                boolean parameter = c == '=' && (inQuery || before == ';');
                if (isNamedSecret(name) || (parameter && isCode(name, text, i + 1))) {
                    int end = end(text, i + 1, ends(inQuery, before, c));
                    masked.append(text, copied, i + 1).append(MASK);
                    copied = end;
                    i = end - 1;
                }
                begin = i + 1;
            } else if (BEFORE_NAMES.indexOf(c) >= 0) {
                begin = i + 1;
                before = c;
                inQuery |= c == '?' || c == '#';
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    /** Where the value of a secret ends, if that is known. */
    private static String ends(boolean inQuery, char before, char separator) {
        if (inQuery) {
            return "{[,(".indexOf(before) >= 0 ? "" : "&";
        }
        return separator == '=' && (before == ';' || before == '/') ? "/?#" : "";
    }

    private static boolean isNamedSecret(String name) {
        if (isSecret(name)) {
            return true;
        }
        String words = name.strip();
        int blank = words.lastIndexOf(' ');
        return blank >= 0 && isSecret(words.substring(blank + 1));
    }

    private static boolean isCode(String name, String text, int value) {
        return SecretNames.isCode(name) && !SecretNames.isNumber(text.substring(value, end(text, value, "&;/?#")));
    }

    /** Up to the last sign that may be the one before the host: a password may have one. */
    private static String withoutUserInfo(String text) {
        int at = text.lastIndexOf('@');
        for (int slashes = text.indexOf("//"); slashes >= 0; slashes = text.indexOf("//", slashes + 1)) {
            int colon = end(text, slashes + 2, ":/?#");
            if (colon < text.length()
                    && text.charAt(colon) == ':'
                    && text.charAt(slashes + 2) != '['
                    && !isPort(text, colon + 1)) {
                if (at > colon) {
                    return text.substring(0, colon + 1) + MASK + text.substring(at);
                }
                if (end(text, colon, "/?#& ") == text.length()) { // it was cut before the host
                    return text.substring(0, colon + 1) + MASK;
                }
            }
        }
        return text;
    }

    private static boolean isPort(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from <= DIGITS_OF_PORT && (end == text.length() || "/?#".indexOf(text.charAt(end)) >= 0);
    }

    /** Where the next of some characters is; the text's end if there is none. */
    private static int end(String text, int from, String ends) {
        for (int i = from; i < text.length() && !ends.isEmpty(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
