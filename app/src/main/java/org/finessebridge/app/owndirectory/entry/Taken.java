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
        String before = null;
        for (String likeness : LookAlikes.of(name)) {
            String other = owners.putIfAbsent(likeness, owner);
            if (other != null && !other.equals(owner)) {
                before = other;
            }
        }
        return before;
    }
}
