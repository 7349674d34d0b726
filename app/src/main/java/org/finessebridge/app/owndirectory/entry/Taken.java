package org.finessebridge.app.owndirectory.entry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are somebody's: no other may have one that looks like it. For one thread. */
final class Taken {

    private final Map<String, String> owners = new HashMap<>();

    /**
     * Takes a name.
     *
     * @return who has one that looks like it; null if it is the owner's now
     */
    @Nullable
    String take(String name, String owner) {
        String before = owners.putIfAbsent(PlainText.likeness(name), owner);
        return before == null || before.equals(owner) ? null : before;
    }
}
