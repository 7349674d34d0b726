package org.finessebridge.app.teamresource;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of all phone books are asked for: {@code Range: objects=1-6000} (guide, "TeamResource—Get Phone
 * Books"). Without it, as many as there may be.
 *
 * @param first from 1 on
 * @param last inclusive
 */
record ContactRange(int first, int last) {

    private static final int MOST = 6_000;
    private static final String UNIT = "objects";
    private static final Pattern RANGE = Pattern.compile(UNIT + "=(\\d{1,6})-(\\d{1,6})");

    /**
     * Reads the header.
     *
     * @throws FinesseApiException 416 for another one, or what is not within 1 to 6000
     */
    static ContactRange of(@Nullable String header) {
        if (header == null || !header.strip().startsWith(UNIT)) { // RFC 9110, 14.2: another unit is ignored
            return new ContactRange(1, MOST);
        }
        Matcher range = RANGE.matcher(header.strip());
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            if (first >= 1 && first <= last && last <= MOST) {
                return new ContactRange(first, last);
            }
        }
        throw new FinesseApiException(
                ErrorType.RANGE_NOT_SATISFIABLE, "Range", "Range must be 1-6000 objects, as in objects=1-6000");
    }

    /** The same, counted from behind that many contacts. */
    ContactRange from(int before) {
        return new ContactRange(first - before, last - before);
    }

    /** What of these, of which the first has the number 1, is in the range. */
    <T> List<T> cut(List<T> all) {
        int begin = Math.clamp(first - 1L, 0, all.size());
        return all.subList(begin, Math.clamp(last, begin, all.size()));
    }
}
