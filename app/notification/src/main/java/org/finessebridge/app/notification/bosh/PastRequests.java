package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of requests that it holds no more, so that a client may send them again
 * (XEP-0124, 14.3): the last answers, and the rids whose connections were lost before theirs. As
 * many as the window of rids is wide.
 */
final class PastRequests {

    /** An answer is not taken as lost before it is this old. */
    private static final Duration REPORT_AFTER = Duration.ofSeconds(1);

    private final int window;
    private final Deque<Answer> answers;
    private Set<Long> lost = Set.of();
    private @Nullable Answer reported;

    /** An answer that was sent. */
    static final class Answer {

        private final long rid;
        private final byte[] body;
        private final long sentAt;

        private Answer(long rid, byte[] body, long sentAt) {
            this.rid = rid;
            this.body = body;
            this.sentAt = sentAt;
        }

        long rid() {
            return rid;
        }

        /** Not a copy; must not be changed. */
        byte[] body() {
            return body;
        }

        /** Nanoseconds of the session's event loop. */
        long sentAt() {
            return sentAt;
        }
    }

    PastRequests(int window) {
        this.window = window;
        this.answers = new ArrayDeque<>(window + 1);
    }

    void answered(long rid, byte[] body, long now) {
        answers.addLast(new Answer(rid, body, now));
        if (answers.size() > window) {
            answers.removeFirst();
        }
    }

    /**
     * The client has got all answers up to this one (9.2). If the next one was sent some time ago
     * it seems to be lost, and is to be reported.
     */
    void acknowledged(long rid, long now) {
        answers.removeIf(answer -> answer.rid() <= rid);
        Answer missing = answer(rid + 1);
        if (missing != null && now - missing.sentAt() >= REPORT_AFTER.toNanos()) {
            reported = missing;
        }
    }

    /** Whether there is an answer to report. */
    boolean hasReport() {
        return reported != null;
    }

    /** Takes the answer to report; null if there is none. */
    @Nullable
    Answer takeReport() {
        Answer report = reported;
        reported = null;
        return report;
    }

    /** The answer that a request has had; null if it had none, or long ago. */
    @Nullable
    Answer answer(long rid) {
        for (Answer answer : answers) {
            if (answer.rid() == rid) {
                return answer;
            }
        }
        return null;
    }

    void lost(long rid, long lastRid) {
        if (lost.isEmpty()) {
            lost = new HashSet<>();
        }
        lost.add(rid);
        lost.removeIf(old -> old <= lastRid - window);
    }

    /** Whether a request had no answer because its connection was lost; tells so once. */
    boolean takeLost(long rid) {
        return lost.contains(rid) && lost.remove(rid);
    }

    void clear() {
        answers.clear();
        lost = Set.of();
    }
}
