package org.finessebridge.app.configuration;

import org.jspecify.annotations.Nullable;

/** The ids of configuration objects, as they stand in paths and URIs: decimal numbers of the database. */
public final class ObjectId {

    private static final int LONGEST = 18;

    /** No object has it. */
    public static final long NONE = -1;

    private ObjectId() {}

    /** The id that a path names; {@link #NONE} for what can be none. */
    public static long of(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(text) : NONE;
    }

    /**
     * The id at the end of a URI of that resource.
     *
     * @param prefix {@code /finesse/api/ReasonCode/}; hosts before it are ignored
     */
    public static long ofUri(@Nullable String uri, String prefix) {
        if (uri == null) {
            return NONE;
        }
        int at = uri.strip().indexOf(prefix);
        return at < 0 ? NONE : of(uri.strip().substring(at + prefix.length()));
    }
}
