package org.finessebridge.load.xml;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes bits of XML as text. What servers send is not checked: a whole parser would take
 * from the cores that this program shares with them.
 */
public final class Markup {

    private Markup() {}

    /** The text with XML's five characters escaped. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\'' -> escaped.append("&apos;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The value of an attribute of the first element, as it is written; null without it. */
    public static @Nullable String attribute(String xml, String name) {
        int end = xml.indexOf('>');
        String wanted = name + "=";
        for (int at = xml.indexOf(wanted); at > 0 && at < end; at = xml.indexOf(wanted, at + 1)) {
            int open = at + wanted.length();
            char quote = xml.charAt(open);
            if (Character.isWhitespace(xml.charAt(at - 1)) && (quote == '\'' || quote == '"')) {
                int close = xml.indexOf(quote, open + 1);
                return close < 0 ? null : xml.substring(open + 1, close);
            }
        }
        return null;
    }

    /** Whether the first element has this name, with whatever comes after it. */
    public static boolean isElement(String xml, String name) {
        int after = 1 + name.length();
        if (!xml.startsWith(name, 1) || xml.length() <= after) {
            return false;
        }
        char next = xml.charAt(after);
        return next == '>' || next == '/' || Character.isWhitespace(next);
    }

    /**
     * The condition inside an error, such as {@code not-authorized}: the first element that is
     * neither the outermost nor {@code error} itself.
     */
    public static String condition(String xml) {
        int from = Math.max(xml.indexOf("<error"), 0) + 1;
        int open = xml.indexOf('<', from);
        if (open < 0 || open + 1 >= xml.length() || xml.charAt(open + 1) == '/') {
            return "no reason given";
        }
        int end = open + 1;
        while (end < xml.length() && " />\t\r\n".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        return xml.substring(open + 1, end);
    }
}
