package org.finessebridge.app.bridge.call;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;

/**
 * Tells users what happens to their dialogs, in order, and each request's answer: the first event that
 * shows what it asked for carries its requestId. An event may come before the CTI server has confirmed
 * the request, and then it is not certain yet whether it is the answer: what comes from then on waits
 * for the confirmation, at most until the next {@link #tick}. Only the bridge's thread calls.
 */
final class DialogUpdates {

    private final AgentRoster roster;
    private final DialogPublisher publisher;
    private final Map<String, ArrayDeque<Waiting>> waiting = new LinkedHashMap<>();
    private boolean silent;

    /** News that are to be told, and which request they answer. */
    private static final class Waiting {

        private final DialogNews news;
        private RequestId answered = RequestId.NONE;

        Waiting(DialogNews news) {
            this.news = news;
        }
    }

    DialogUpdates(AgentRoster roster, DialogPublisher publisher) {
        this.roster = roster;
        this.publisher = publisher;
    }

    /** Nothing but answers to requests is told until {@link #speak}. */
    void beSilent() {
        silent = true;
    }

    boolean isSilent() {
        return silent;
    }

    /** What has been kept is told. */
    void speak() {
        silent = false;
        tick();
    }

    /** Tells, or keeps for a moment. */
    void tell(List<DialogNews> news) {
        news.forEach(this::tell);
    }

    private void tell(DialogNews news) {
        if (news.kind() == DialogNews.Kind.DELETE) {
            publisher.hide(news.loginId(), news.dialog().id());
        } else {
            publisher.show(news.loginId(), news.dialog());
        }
        waiting.computeIfAbsent(news.loginId(), user -> new ArrayDeque<>()).add(new Waiting(news));
        Agent agent = roster.find(news.loginId());
        if (agent != null) {
            agent.lane().observed(news);
        }
        if (agent == null || !agent.lane().holdsBack()) {
            flush(news.loginId());
        }
    }

    /**
     * Answers a request: it was carried out.
     *
     * @param answer the event that shows it; null if none does
     * @param shown the dialog as it was shown last, for where no event is left to carry the answer; null
     *     if the user has none
     */
    void succeeded(String loginId, RequestId requestId, @Nullable DialogNews answer, @Nullable Dialog shown) {
        Waiting carrier = answer == null ? null : carrier(loginId, answer);
        if (carrier != null) {
            carrier.answered = requestId;
            flush(loginId);
            return;
        }
        flush(loginId);
        Dialog last = shown == null && answer != null ? answer.dialog() : shown;
        if (last != null) {
            publisher.changed(loginId, last, requestId);
        }
    }

    /** What can carry the answer: the event that shows it, or else that by which its dialog leaves. */
    private @Nullable Waiting carrier(String loginId, DialogNews answer) {
        Waiting leaving = null;
        for (Waiting each : waiting.getOrDefault(loginId, new ArrayDeque<>())) {
            if (each.answered.equals(RequestId.NONE) && each.news.equals(answer)) {
                return each;
            }
            boolean leaves = each.news.kind() == DialogNews.Kind.DELETE
                    && each.news.dialog().id().equals(answer.dialog().id());
            if (each.answered.equals(RequestId.NONE) && leaves) {
                leaving = each;
            }
        }
        return leaving;
    }

    /** Answers a request: it was not carried out. */
    void failed(String loginId, RequestId requestId, String dialogId, ApiErrorsData error) {
        flush(loginId);
        publisher.failed(loginId, dialogId, error, requestId);
    }

    /** Time has passed: nobody waits longer for a confirmation that may never come. */
    void tick() {
        List.copyOf(waiting.keySet()).forEach(this::flush);
    }

    private void flush(String loginId) {
        if (silent) {
            return;
        }
        ArrayDeque<Waiting> mine = waiting.remove(loginId);
        if (mine == null) {
            return;
        }
        for (Waiting each : mine) {
            switch (each.news.kind()) {
                case POST -> publisher.entered(loginId, each.news.dialog(), each.answered);
                case PUT -> publisher.changed(loginId, each.news.dialog(), each.answered);
                case DELETE -> publisher.left(loginId, each.news.dialog(), each.answered);
            }
        }
    }
}
