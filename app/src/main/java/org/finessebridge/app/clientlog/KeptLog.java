package org.finessebridge.app.clientlog;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client log that is kept.
 *
 * @param user the user's id as it stands in names of files
 * @param moment when it came, as it stands there: the order of these is the order of time
 * @param name the file's
 * @param bytes its size
 */
record KeptLog(String user, String moment, String name, long bytes) {

    static final Comparator<KeptLog> OLDEST_FIRST =
            Comparator.comparing(KeptLog::moment).thenComparing(KeptLog::name);

    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9%-]{1,160})_(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}-\\d{6})\\.(log|zip)");

    /** What a file is, by its name; empty for one that is no client log. */
    static Optional<KeptLog> of(String name, long bytes) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new KeptLog(matcher.group(1), matcher.group(2), name, bytes))
                : Optional.empty();
    }

    /** An id as it may stand in the name of a file: no two are alike, and none leads elsewhere. */
    static String fileNameOf(String loginId) {
        StringBuilder out = new StringBuilder();
        loginId.codePoints().forEach(c -> {
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
            out.append(plain ? Character.toString(c) : "%" + "%X".formatted(c).toUpperCase(Locale.ROOT) + "-");
        });
        return out.toString();
    }
}
