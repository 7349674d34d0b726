package org.finessebridge.app.notification.disco;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client wants: XEP-0059, 2.
 *
 * @param max how many entries at most
 * @param after the entry before the first wanted one; null if not given
 * @param before the entry behind the last wanted one, empty for the end of the list; null if not
 *     given
 * @param index the place of the first wanted entry; -1 if not given
 * @param asked whether the client has asked for paging at all
 */
record PageRequest(
        int max, @Nullable String after, @Nullable String before, int index, boolean asked) {

    /**
     * Reads the {@code <set/>} of a request.
     *
     * @param most how many entries the service shows at most, also to a client that did not ask
     * @throws StanzaErrorException {@code bad-request} for a number that is none
     */
    static PageRequest of(XmlElement query, int most) throws StanzaErrorException {
        XmlElement set = query.child("set", Namespaces.RSM);
        if (set == null) {
            return new PageRequest(most, null, null, -1, false);
        }
        int max = number(set, "max", most);
        return new PageRequest(
                Math.min(max, most), text(set, "after"), text(set, "before"), number(set, "index", -1), true);
    }

    private static @Nullable String text(XmlElement set, String name) {
        XmlElement element = set.child(name, Namespaces.RSM);
        return element == null ? null : element.text();
    }

    private static int number(XmlElement set, String name, int otherwise) throws StanzaErrorException {
        String text = text(set, name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // like a negative one
        }
        throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
    }
}
