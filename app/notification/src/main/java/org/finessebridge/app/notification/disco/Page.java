package org.finessebridge.app.notification.disco;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
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
     * Takes the part that is asked for.
     *
     * @throws StanzaErrorException {@code item-not-found} for an entry that is not in the list
     */
    static Page of(NavigableSet<String> all, PageRequest request) throws StanzaErrorException {
        String after = request.after();
        String before = request.before();
        if (after != null) {
            requireEntry(all, after);
            return new Page(take(all.tailSet(after, false).iterator(), request.max()), -1, all.size());
        }
        if (before != null) {
            if (!before.isEmpty()) {
                requireEntry(all, before);
            }
            NavigableSet<String> earlier = before.isEmpty() ? all : all.headSet(before, false);
            List<String> entries = take(earlier.descendingIterator(), request.max());
            Collections.reverse(entries);
            return new Page(entries, -1, all.size());
        }
        Iterator<String> from = all.iterator();
        int index = Math.max(request.index(), 0);
        for (int skipped = 0; skipped < index && from.hasNext(); skipped++) {
            from.next();
        }
        return new Page(take(from, request.max()), index, all.size());
    }

    private static void requireEntry(NavigableSet<String> all, String entry) throws StanzaErrorException {
        if (!all.contains(entry)) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
    }

    private static List<String> take(Iterator<String> from, int max) {
        List<String> taken = new ArrayList<>(Math.min(max, 1000));
        while (taken.size() < max && from.hasNext()) {
            taken.add(from.next());
        }
        return taken;
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
