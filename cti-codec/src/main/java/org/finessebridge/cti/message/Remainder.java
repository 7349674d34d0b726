package org.finessebridge.cti.message;

import java.util.List;
import java.util.Map;

/**
 * What was on the wire beyond the listed components of a message. It makes decoding lossless: a
 * message that is decoded and encoded again has the same bytes, although it may hold tags unknown
 * to the codec, texts without their NUL or counts that differ from the list they announce. A
 * message that is made here has {@link #NONE}.
 *
 * @param unlisted floating fields with tags that the message's layout does not list for the
 *     session's version, with lengths that do not fit the listed type, or sent more than once; in
 *     the order of the wire
 * @param forms by tag, how a listed field stood on the wire where that is not the usual form; used
 *     again when the component still has the value that the form stands for
 * @param counts by name of the counting field, what it said where that is not the length of its
 *     list; used again while the list has the length that it had
 */
public record Remainder(
        List<UnlistedField> unlisted, Map<Integer, WireForm> forms, Map<String, Count> counts) {

    /** Nothing beyond the listed components. */
    public static final Remainder NONE = new Remainder(List.of(), Map.of(), Map.of());

    public Remainder {
        unlisted = List.copyOf(unlisted);
        forms = Map.copyOf(forms);
        counts = Map.copyOf(counts);
    }

    /** Whether there is nothing beyond the listed components. */
    public boolean isEmpty() {
        return unlisted.isEmpty() && forms.isEmpty() && counts.isEmpty();
    }

    /**
     * A floating field that the layout does not list.
     *
     * @param tag the field's tag
     * @param data its data, without its header
     */
    public record UnlistedField(int tag, OpaqueBytes data) {}

    /**
     * A form of a listed field other than the usual one (its first tag; text closed by one NUL).
     *
     * @param tag the tag under which the field was sent
     * @param data the bytes that were sent
     */
    public record WireForm(int tag, OpaqueBytes data) {

        /** Without the bytes: the field may be a password. */
        @Override
        public String toString() {
            return "WireForm[tag=" + tag + ", length=" + data.length() + "]";
        }
    }

    /**
     * A count that differed from the length of its list.
     *
     * @param announced what the counting field said
     * @param listed how many entries the message had
     */
    public record Count(int announced, int listed) {}
}
