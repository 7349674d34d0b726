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
    private final Map<String, ArrayDeque<DialogNews>> waiting = new LinkedHashMap<>();
    private boolean silent;

    DialogUpdates(AgentRoster roster, DialogPublisher publisher) {
        this.roster = roster;
        this.publisher = publisher;
    }

    /** Nothing but answers to requests is told until {@link #speak}. */
    void beSilent() {
        silent = true;
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
        waiting.computeIfAbsent(news.loginId(), user -> new ArrayDeque<>()).add(news);
        Agent agent = roster.find(news.loginId());
        if (agent != null) {
            agent.lane().observed(news);
        }
        if (agent == null || !agent.lane().holdsBack()) {
            flush(news.loginId(), null, RequestId.NONE);
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
        ArrayDeque<DialogNews> mine = waiting.get(loginId);
        if (answer != null && mine != null && mine.contains(answer)) {
            flush(loginId, answer, requestId);
            return;
        }
        flush(loginId, null, RequestId.NONE);
        Dialog last = shown == null && answer != null ? answer.dialog() : shown;
        if (last != null) {
            publisher.changed(loginId, last, requestId);
        }
    }

    /** Answers a request: it was not carried out. */
    void failed(String loginId, RequestId requestId, String dialogId, ApiErrorsData error) {
        flush(loginId, null, RequestId.NONE);
        publisher.failed(loginId, dialogId, error, requestId);
    }

    /** Time has passed: nobody waits longer for a confirmation that may never come. */
    void tick() {
        List.copyOf(waiting.keySet()).forEach(user -> flush(user, null, RequestId.NONE));
    }

    private void flush(String loginId, @Nullable DialogNews answer, RequestId requestId) {
        if (silent) {
            return;
        }
        ArrayDeque<DialogNews> mine = waiting.remove(loginId);
        if (mine == null) {
            return;
        }
        RequestId left = requestId;
        for (DialogNews news : mine) {
            RequestId carried = RequestId.NONE;
            if (news.equals(answer)) {
                carried = left;
                left = RequestId.NONE;
            }
            switch (news.kind()) {
                case POST -> publisher.entered(loginId, news.dialog(), carried);
                case PUT -> publisher.changed(loginId, news.dialog(), carried);
                case DELETE -> publisher.left(loginId, news.dialog(), carried);
            }
        }
    }
}
