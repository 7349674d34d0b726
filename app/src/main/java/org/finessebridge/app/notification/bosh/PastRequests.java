package org.finessebridge.app.notification.bosh;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a session keeps of requests that it holds no more, so that a client may send them again
 * (XEP-0124, 14.3): the last answers, and the rids whose connections were lost before theirs. As
 * many as the window of rids is wide.
 */
final class PastRequests {

    private final int window;
    private final Map<Long, byte[]> answers = new LinkedHashMap<>();
    private final Set<Long> lost = new HashSet<>();

    PastRequests(int window) {
        this.window = window;
    }

    void answered(long rid, byte[] body) {
        answers.put(rid, body);
        if (answers.size() > window) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    /** The answer that a request has had; null if it had none, or long ago. */
    byte @Nullable [] answer(long rid) {
        return answers.get(rid);
    }

    void lost(long rid, long lastRid) {
        lost.add(rid);
        lost.removeIf(old -> old <= lastRid - window);
    }

    /** Whether a request had no answer because its connection was lost; tells so once. */
    boolean takeLost(long rid) {
        return lost.remove(rid);
    }

    void clear() {
        answers.clear();
        lost.clear();
    }
}
