package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the dialogs of one user, who was not told yet, in order. Where much waits, the
 * news of a dialog become one, which says how it is now: so there is room for all, and what the user
 * hears in the end is true. Only the bridge's thread touches it.
 */
final class WaitingNews {

    /** So many are told one by one. */
    static final int MOST = 200;

    private List<DialogNews> news = new ArrayList<>();
    private int mergeAt = MOST;

    void add(DialogNews one) {
        news.add(one);
        if (news.size() >= mergeAt) {
            merge();
            mergeAt = Math.max(MOST, 2 * news.size());
        }
    }

    boolean isEmpty() {
        return news.isEmpty();
    }

    int size() {
        return news.size();
    }

    boolean contains(@Nullable DialogNews one) {
        return one != null && news.contains(one);
    }

    /**
     * What can carry an answer: the event that shows it, or else that by which its dialog leaves; null
     * where neither waits.
     */
    @Nullable
    DialogNews carrierOf(DialogNews answer) {
        if (contains(answer)) {
            return answer;
        }
        return news.stream()
                .filter(one -> one.kind() == Kind.DELETE
                        && one.dialog().id().equals(answer.dialog().id()))
                .findFirst()
                .orElse(null);
    }

    /** All, the oldest first; none waits then. */
    List<DialogNews> takeAll() {
        List<DialogNews> all = news;
        news = new ArrayList<>();
        mergeAt = MOST;
        return all;
    }

    /** All of that dialog, the oldest first. */
    List<DialogNews> take(String dialogId) {
        List<DialogNews> taken =
                news.stream().filter(one -> one.dialog().id().equals(dialogId)).toList();
        news.removeAll(taken);
        return taken;
    }

    private void merge() {
        Map<String, DialogNews> newest = new LinkedHashMap<>();
        for (DialogNews one : news) {
            String id = one.dialog().id();
            DialogNews merged = merged(newest.remove(id), one);
            if (merged != null) {
                newest.put(id, merged);
            }
        }
        news = new ArrayList<>(newest.values());
    }

    /** Null where the user has never had what has gone. */
    private static @Nullable DialogNews merged(@Nullable DialogNews before, DialogNews now) {
        if (before == null) {
            return now;
        }
        return switch (now.kind()) {
            case DELETE -> before.kind() == Kind.POST ? null : now;
            case PUT -> before.kind() == Kind.POST ? as(Kind.POST, now) : now;
            case POST -> before.kind() == Kind.DELETE ? as(Kind.PUT, now) : now;
        };
    }

    private static DialogNews as(Kind kind, DialogNews news) {
        return new DialogNews(kind, news.loginId(), news.extension(), news.dialog());
    }
}
