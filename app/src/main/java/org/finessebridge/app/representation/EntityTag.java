package org.finessebridge.app.representation;

import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110, 8.8.3). The same document compressed has another one, by its end.
 *
 * @param opaque what stands between the quotes
 */
record EntityTag(String opaque) {

    /** As other servers mark what they have compressed. */
    private static final String OF_COMPRESSED = "-gzip";

    /** As it stands in a header. */
    String header() {
        return '"' + opaque + '"';
    }

    EntityTag compressed() {
        return new EntityTag(opaque + OF_COMPRESSED);
    }

    /**
     * Whether a header {@code If-Match} or {@code If-None-Match} names it, compressed or not (13.1).
     *
     * @param conditions the header's value; null where there is none
     * @param weakly whether a weak tag counts as the strong one, which says of an answer alone that it is the
     *     same
     */
    boolean isIn(@Nullable String conditions, boolean weakly) {
        if (conditions == null) {
            return false;
        }
        String all = conditions.strip();
        if (all.equals("*")) {
            return true;
        }
        for (int at = 0; at < all.length(); ) {
            int open = all.indexOf('"', at);
            int close = open < 0 ? -1 : all.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            boolean weak = open >= 2 && all.startsWith("W/", open - 2);
            if ((weakly || !weak) && isMine(all.substring(open + 1, close))) {
                return true;
            }
            at = close + 1;
        }
        return false;
    }

    private boolean isMine(String other) {
        return other.equals(opaque)
                || (other.length() == opaque.length() + OF_COMPRESSED.length()
                        && other.startsWith(opaque)
                        && other.endsWith(OF_COMPRESSED));
    }
}
