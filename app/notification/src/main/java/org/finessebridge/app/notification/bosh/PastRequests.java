package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of requests that it holds no more, so that a client may send them again
 * (XEP-0124, 14.3): the last answers, and the rids whose connections were lost before theirs. As
 * many as the window of rids is wide. An answer counts as unread until a request proves that the
 * client has got it: nobody knows what became of its connection.
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
        private byte[] body;
        private final long sentAt;
        private List<Event> unread;
        private boolean read;

        private Answer(long rid, byte[] body, List<Event> unread, long sentAt) {
            this.rid = rid;
            this.body = body;
            this.unread = unread;
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

    /**
     * A request has been answered.
     *
     * @param content what the body holds
     */
    void answered(long rid, byte[] body, List<OutboundXml> content, long now) {
        answers.addLast(new Answer(rid, body, events(content), now));
        if (answers.size() > window) { // the client can't have come so far without the first
            long first = answers.stream().mapToLong(Answer::rid).min().orElse(rid);
            answers.removeIf(answer -> answer.rid == first);
        }
    }

    private static List<Event> events(List<OutboundXml> content) {
        List<Event> events = List.of();
        for (OutboundXml xml : content) {
            if (xml instanceof Event event) {
                events = events.isEmpty() ? new ArrayList<>(1) : events;
                events.add(event);
            }
        }
        return events;
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

    /** The client has read all answers up to this one; it may have sent their requests again. */
    void read(long rid) {
        for (Answer answer : answers) {
            if (answer.rid <= rid) {
                answer.unread = List.of();
                answer.read = true;
            }
        }
    }

    /**
     * Gives up the content of what the client has read: a request that was sent again all the same gets an empty
     * answer.
     *
     * @return how many bytes that has freed
     */
    long forgetRead() {
        byte[] empty = BoshBody.of(List.of());
        long freed = 0;
        for (Answer answer : answers) {
            if (answer.read && answer.body.length > empty.length) {
                freed += answer.body.length - empty.length;
                answer.body = empty;
            }
        }
        return freed;
    }

    /** How many bytes are kept. */
    long bytes() {
        long bytes = 0;
        for (Answer answer : answers) {
            bytes += answer.body.length;
        }
        return bytes;
    }

    /** Takes the events of answers of which nobody knows whether they were read, in their order. */
    List<Event> takeUnread() {
        List<Event> unread = new ArrayList<>();
        for (Answer answer : answers) {
            unread.addAll(answer.unread);
            answer.unread = List.of();
        }
        return unread;
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
