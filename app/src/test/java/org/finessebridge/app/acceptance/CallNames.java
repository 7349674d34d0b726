package org.finessebridge.app.acceptance;

import java.util.List;

/**
 * What the calls of a row are named.
 *
 * @param first ConnectionCallID of the first one
 * @param names the names, in the order in which the calls begin
 */
record CallNames(long first, List<String> names) {

    /** The name of a dialog's id; the id itself where it is none of the row's. */
    String of(String id) {
        if (!id.matches("\\d{1,18}")) {
            return id;
        }
        long index = Long.parseLong(id) - first;
        return index >= 0 && index < names.size() ? names.get((int) index) : id;
    }

    /** ConnectionCallID of a name. */
    long id(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no call is named " + name);
        }
        return first + index;
    }
}
