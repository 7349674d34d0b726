package org.finessebridge.cti.message;

import java.util.List;
import java.util.Map;

/**
 * What was on the wire beyond the listed components of a message. With it a message that is decoded
 * and encoded again, in the same version, has the same bytes, although it may hold tags unknown to
 * the codec, texts without their NUL or counts that differ from the list they announce. A message
 * that is made here has {@link #NONE}.
 *
 * <p>The bytes are not the same for three kinds of frames, which are put in order, once and for
 * all: a fixed part that ends early, or has other fields than the version, gets the version's; a
 * BOOL other than 0 and 1 becomes 1; and in the entries of lists, a text, a named variable or a
 * named array that is not UTF-8 closed by one NUL each becomes so. What grew beyond a frame by it,
 * and more than 2000 bytes of named variables and arrays, is read but cannot be written.
 *
 * @param unlisted floating fields with tags that the message's layout does not list for the
 *     session's version, with data that does not fit the listed type, or sent more than once; in
 *     the order of the wire
 * @param order the tags of all listed floating fields in the order of the wire, with {@link
 *     #UNLISTED} in the place of each unlisted one, where that is not the layout's order followed
 *     by the unlisted fields; else empty
 * @param forms by tag, how a listed field stood on the wire where that is not the usual form; used
 *     again when the component still has the value that the form stands for
 * @param counts by name of the counting field, what it said where that is not the length of its
 *     list; used again while the list has the length that it had
 */
public record Remainder(
        List<UnlistedField> unlisted, List<Integer> order, Map<Integer, WireForm> forms, Map<String, Count> counts) {

    /** Stands in {@link #order} for the next of the unlisted fields. */
    public static final int UNLISTED = -1;

    /** Nothing beyond the listed components. */
    public static final Remainder NONE = new Remainder(List.of(), List.of(), Map.of(), Map.of());

    public Remainder {
        unlisted = List.copyOf(unlisted);
        order = List.copyOf(order);
        forms = Map.copyOf(forms);
        counts = Map.copyOf(counts);
    }

    /** Whether there is nothing beyond the listed components. */
    public boolean isEmpty() {
        return unlisted.isEmpty() && order.isEmpty() && forms.isEmpty() && counts.isEmpty();
    }

    /**
     * A floating field that the layout does not list.
     *
     * @param tag the field's tag
     * @param data its data, without its header
     */
    public record UnlistedField(int tag, OpaqueBytes data) {

        /** Without the data: it may be a password that was sent twice, or under a tag too new. */
        @Override
        public String toString() {
            return "UnlistedField[tag=" + tag + ", length=" + data.length() + "]";
        }
    }

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
