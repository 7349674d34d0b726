package org.finessebridge.app.bridge.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells users what happens to their dialogs, in order, and each request's answer: the first event that
 * shows what it asked for carries its requestId. An event may come before the CTI server has confirmed
 * the request, and then it is not certain yet whether it is the answer: what comes from then on waits
 * for the confirmation, at most until the next {@link #tick}; where the call of a request has left a user who signs
 * out, until it is known whether the request was carried out before. What waits is bounded by the dialogs that a user
 * has: see {@link WaitingNews}. Only the bridge's thread calls.
 */
final class DialogUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(DialogUpdates.class);

    private final AgentRoster roster;
    private final DialogPublisher publisher;
    private final Map<String, WaitingNews> waiting = new LinkedHashMap<>();
    private boolean silent;

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
        waiting.computeIfAbsent(news.loginId(), user -> new WaitingNews()).add(news);
        Agent agent = roster.find(news.loginId());
        if (agent != null) {
            agent.lane().observed(news);
        }
        if (agent == null || !(agent.lane().holdsBack() || agent.lane().isInDoubt())) {
            flush(news.loginId(), null, RequestId.NONE);
        }
    }

    /**
     * Answers a request: it was carried out.
     *
     * @param answer the event that shows it; null if none does
     * @param shown the dialog as the user was told of it last, for where no event is left to carry the
     *     answer; null if the user has none
     * @param before the dialog when the request was sent; null if it had none
     */
    void succeeded(
            String loginId,
            RequestId requestId,
            @Nullable DialogNews answer,
            @Nullable Dialog shown,
            @Nullable Dialog before) {
        WaitingNews mine = waiting.get(loginId);
        DialogNews carrier = mine == null || answer == null ? null : mine.carrierOf(answer);
        boolean waits = carrier != null;
        if (!silent) {
            flush(loginId, carrier, requestId);
        } else if (mine != null) {
            // Answers do not wait for the service; what came before of the same dialog goes with them.
            tell(mine.take(idOf(answer, shown)), carrier, requestId);
        }
        if (waits) {
            return;
        }
        Dialog last = answer == null ? before : answer.dialog();
        if (shown != null) {
            publisher.changed(loginId, shown, requestId);
        } else if (last != null) {
            // It has gone, and comes back by no update, and goes no second time.
            publisher.failed(loginId, last.id(), OutcomeToApiError.callGone(), requestId);
        } else {
            LOG.error(
                    "Request '{}' of agent {} has no dialog to be answered with; this is a defect",
                    requestId.value(),
                    loginId);
        }
    }

    private static String idOf(@Nullable DialogNews answer, @Nullable Dialog shown) {
        return answer != null ? answer.dialog().id() : shown != null ? shown.id() : "";
    }

    /** Answers a request: it was not carried out. */
    void failed(String loginId, RequestId requestId, String dialogId, ApiErrorsData error) {
        flush(loginId, null, RequestId.NONE);
        publisher.failed(loginId, dialogId, error, requestId);
    }

    /** Time has passed: nobody waits longer for a confirmation that may never come. */
    void tick() {
        List.copyOf(waiting.keySet()).stream()
                .filter(user -> !isInDoubt(user))
                .forEach(user -> flush(user, null, RequestId.NONE));
    }

    private boolean isInDoubt(String loginId) {
        Agent agent = roster.find(loginId);
        return agent != null && agent.lane().isInDoubt();
    }

    private void flush(String loginId, @Nullable DialogNews answer, RequestId requestId) {
        if (silent) {
            return;
        }
        WaitingNews mine = waiting.remove(loginId);
        if (mine != null) {
            tell(mine.takeAll(), answer, requestId);
        }
    }

    private void tell(List<DialogNews> all, @Nullable DialogNews answer, RequestId requestId) {
        boolean answered = false; // of two that are equal the first is the answer
        for (DialogNews news : all) {
            boolean answers = !answered && news.equals(answer);
            answered |= answers;
            RequestId carried = answers ? requestId : RequestId.NONE;
            switch (news.kind()) {
                case POST -> publisher.entered(news.loginId(), news.dialog(), carried);
                case PUT -> publisher.changed(news.loginId(), news.dialog(), carried);
                case DELETE -> publisher.left(news.loginId(), news.dialog(), carried);
            }
        }
    }
}
