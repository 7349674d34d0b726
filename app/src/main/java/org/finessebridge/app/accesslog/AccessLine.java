package org.finessebridge.app.accesslog;

import org.finessebridge.app.log.LogText;
import org.finessebridge.app.log.Secrets;
import org.finessebridge.app.logfile.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * A line as the original has it: {@code 10.0.0.5 10.0.0.5 2001 - 8445 GET /finesse/api/SystemInfo?nocache=1 HTTP/1.1 200
 * 336 120}.
 *
 * @param client who has asked: behind proxies that are trusted, whom they name
 * @param peer who has connected
 * @param user null where nobody has signed in
 * @param port on which the server was asked, whatever the client calls it
 * @param path as it came; null where the request's first line could not be read
 * @param bytes of the answer's body; a dash for none
 * @param millis until the answer was made
 */
record AccessLine(
        String client,
        String peer,
        @Nullable String user,
        int port,
        @Nullable String method,
        @Nullable String path,
        @Nullable String query,
        @Nullable String protocol,
        int status,
        long bytes,
        long millis)
        implements LogEntry {

    private static final int FIXED = 160;
    private static final int LONGEST = 4_096;

    /** Texts of requests are long where somebody wants the log to be; they are cut before they wait. */
    AccessLine {
        client = cut(client);
        peer = cut(peer);
        user = cutOrNull(user);
        method = cutOrNull(method);
        path = cutOrNull(path);
        query = cutOrNull(query);
        protocol = cutOrNull(protocol);
    }

    @Override
    public int weight() {
        return FIXED
                + 2
                        * (client.length()
                                + peer.length()
                                + length(user)
                                + length(method)
                                + length(path)
                                + length(query)
                                + length(protocol));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    @Override
    public void appendTo(StringBuilder line, long number) {
        line.append(word(client)).append(' ').append(word(peer)).append(' ').append(word(user));
        line.append(" - ").append(port).append(' ').append(word(method)).append(' ');
        line.append(word(path == null ? null : Secrets.maskedUri(path)));
        if (query != null && !query.isEmpty()) {
            line.append('?').append(word(Secrets.maskedQuery(query)));
        }
        line.append(' ').append(word(protocol)).append(' ').append(status).append(' ');
        if (bytes > 0) {
            line.append(bytes);
        } else {
            line.append('-');
        }
        line.append(' ').append(millis);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static @Nullable String cutOrNull(@Nullable String text) {
        return text == null ? null : cut(text);
    }

    /** One word of the line, whoever has sent it; a dash for none. */
    private static String word(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        if (isPlain(text)) {
            return text;
        }
        String escaped = LogText.escape(text.replace("\\", "\\\\"));
        return escaped.indexOf(' ') < 0 ? escaped : escaped.replace(" ", "\\u0020");
    }

    /** As most are: nothing to look at twice. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
