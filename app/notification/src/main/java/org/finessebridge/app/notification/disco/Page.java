package org.finessebridge.app.notification.disco;

import java.util.Collections;
import java.util.List;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;

/**
 * A part of a sorted list (XEP-0059, 2).
 *
 * @param entries what is shown
 * @param index the place of the first entry in the whole list; -1 if it is not known
 * @param count the size of the whole list
 */
record Page(List<String> entries, int index, int count) {

    /**
     * Takes the part that is asked for; takes no longer where the list is long.
     *
     * @param all in order
     * @throws StanzaErrorException {@code item-not-found} for an entry that is not in the list
     */
    static Page of(List<String> all, PageRequest request) throws StanzaErrorException {
        int count = all.size();
        String after = request.after();
        String before = request.before();
        if (after != null) {
            int from = place(all, after) + 1;
            return new Page(all.subList(from, from + Math.min(request.max(), count - from)), -1, count);
        }
        if (before != null) {
            int to = before.isEmpty() ? count : place(all, before);
            return new Page(all.subList(Math.max(0, to - request.max()), to), -1, count);
        }
        int index = Math.max(request.index(), 0);
        int from = Math.min(index, count);
        return new Page(all.subList(from, from + Math.min(request.max(), count - from)), index, count);
    }

    private static int place(List<String> all, String entry) throws StanzaErrorException {
        int place = Collections.binarySearch(all, entry);
        if (place < 0) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        return place;
    }

    /** Whether there is more than what is shown. */
    boolean isPart() {
        return entries.size() < count;
    }

    /** Writes the {@code <set/>} of the answer. */
    void write(XmlWriter xml) {
        xml.start("set", Namespaces.RSM);
        if (!entries.isEmpty()) {
            xml.start("first")
                    .attribute("index", index < 0 ? null : Integer.toString(index))
                    .text(entries.getFirst())
                    .end();
            xml.start("last").text(entries.getLast()).end();
        }
        xml.start("count").text(Integer.toString(count)).end().end();
    }
}
