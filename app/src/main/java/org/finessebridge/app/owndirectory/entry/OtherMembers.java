package org.finessebridge.app.owndirectory.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members of a document that are none of those that it may have. Those of a single team or user are ignored, as
 * everywhere; but what takes the place of all that there was would be read as empty where a name is misspelt, and
 * everybody removed.
 */
final class OtherMembers {

    private OtherMembers() {}

    /**
     * Tells of the first one.
     *
     * @param where what has them, at the beginning of a sentence
     * @param others by name; null for none
     * @param line of the file; null where it is of none
     * @param object the team or user; empty where they are of none
     */
    static void tell(
            String where,
            @Nullable Map<String, Object> others,
            @Nullable Integer line,
            String object,
            EntryMistakes mistakes) {
        if (others != null && !others.isEmpty()) {
            String name = EntryMistakes.shortened(others.keySet().iterator().next());
            mistakes.add(line, object, where + " can't have a member '" + name + "'");
        }
    }
}
