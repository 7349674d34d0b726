package org.finessebridge.app.presence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.time.Ticker;

/**
 * What is heard of clients, on its way to the bridge's thread: of each session the last word, so that it holds no more
 * than there are sessions, however often a client changes its presence. Safe for use by any thread.
 */
final class PresenceInbox implements PresenceListener {

    /** No full JID. */
    private static final String SOURCE = "";

    /** No full JID, either. */
    private static final String ANSWER = "answer";

    private final Ticker ticker;
    private final Map<String, PresenceNews> waiting = new LinkedHashMap<>();

    PresenceInbox(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void available(String loginId, String fullJid, int priority) {
        word(loginId, fullJid, priority);
    }

    @Override
    public void unavailable(String loginId, String fullJid) {
        word(loginId, fullJid, PresenceNews.NONE);
    }

    private synchronized void word(String loginId, String fullJid, int priority) {
        int before = waiting.get(fullJid) instanceof PresenceNews.OfSession word ? word.highest() : PresenceNews.NONE;
        put(
                fullJid,
                new PresenceNews.OfSession(loginId, fullJid, priority, Math.max(before, priority), ticker.nanos()));
    }

    @Override
    public void sourceLost(String reason) {
        put(SOURCE, new PresenceNews.SourceLost(reason));
    }

    @Override
    public void sourceBack() {
        put(SOURCE, new PresenceNews.SourceBack());
    }

    /** The source has answered whether all had been told that had changed at that time. */
    void heardAll(long askedAt, boolean isSo) {
        put(ANSWER, new PresenceNews.HeardAll(askedAt, ticker.nanos(), isSo));
    }

    private synchronized void put(String about, PresenceNews news) {
        waiting.remove(about); // its place is behind what changed before
        waiting.put(about, news);
    }

    /** What has come since the last call, in its order. */
    synchronized List<PresenceNews> take() {
        List<PresenceNews> taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }
}
