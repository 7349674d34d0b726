package org.finessebridge.cti.codec;

/**
 * Watches the entries of one list while they are written. Nothing on the wire divides them: a
 * reader begins a new entry with the first field that is not behind the last one. So an entry
 * without a field, or one whose fields all stand behind those of the entry before it, would not be
 * found again, and is refused.
 */
final class EntryBoundary {

    private final BodyWriter out;
    private int position;
    private int last = Integer.MAX_VALUE;
    private boolean begun;

    EntryBoundary(BodyWriter out) {
        this.out = out;
    }

    /** Before the fields of an entry. */
    void begin() {
        position = out.length();
        begun = false;
    }

    /** Behind a field that was written, unless it was absent. */
    void field(int place) {
        written(place, place <= last);
    }

    /** Behind a list within the entry, which goes on where the next entry begins with one. */
    void list(int place) {
        written(place, place < last);
    }

    private void written(int place, boolean divides) {
        if (out.length() == position) {
            return;
        }
        if (!begun && !divides) {
            throw new UnencodableMessageException(
                    "a list's entry begins with a field that would belong to the entry before it");
        }
        begun = true;
        last = place;
        position = out.length();
    }

    /** Behind the fields of an entry. */
    void end() {
        if (!begun) {
            throw new UnencodableMessageException("a list's entry has no field");
        }
    }
}
