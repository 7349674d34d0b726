package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * The end of a session (XEP-0124, 13 and 17): its last word goes to whoever waits, or is kept for
 * the client's next request; then the session's name means nothing any more. Lives on the session's
 * event loop.
 */
final class SessionTermination {

    private final BoshAnswers answers;
    private final RequestWindow window;
    private final Inactivity inactivity;
    private final StreamPlace place;
    private final Runnable onForgotten;
    private byte @Nullable [] lastWord;
    private boolean forgotten;

    /**
     * A session that goes on.
     *
     * @param place given back when the session is forgotten
     * @param onForgotten called once, when the session's name means nothing any more
     */
    SessionTermination(
            BoshAnswers answers, RequestWindow window, Inactivity inactivity, StreamPlace place, Runnable onForgotten) {
        this.answers = answers;
        this.window = window;
        this.inactivity = inactivity;
        this.place = place;
        this.onForgotten = onForgotten;
    }

    /** Whether the last word has been said, or waits for the client. */
    boolean hasBegun() {
        return lastWord != null;
    }

    /** The last word, which must not be changed; null while the session goes on. */
    byte @Nullable [] lastWord() {
        return lastWord;
    }

    /** Whether a request is there that the last word can answer. */
    boolean isAwaited() {
        return answers.held() > 0 || window.waiting() > 0;
    }

    /** Since when the client has had no request here, in nanoseconds; empty while it has one. Any thread. */
    OptionalLong unattendedSince() {
        return inactivity.since();
    }

    /**
     * Says the last word to whoever waits, or keeps it for the client's next request.
     *
     * @param kept for how long
     * @param undelivered takes the events that wait still
     */
    void begin(byte[] word, Duration kept, Consumer<OutboundXml> undelivered) {
        lastWord = word;
        inactivity.stop();
        boolean said = isAwaited();
        answers.takeEvents(undelivered);
        answers.end(word);
        window.takeAll(waiting -> answers.answer(waiting, word));
        if (said) {
            forget();
        } else {
            inactivity.start(kept, this::forget);
        }
    }

    /** Nobody need hear the last word any more. */
    void forget() {
        if (forgotten) {
            return;
        }
        forgotten = true;
        inactivity.stop();
        if (lastWord == null) {
            lastWord = BoshBody.terminate("item-not-found", List.of());
        }
        place.leave();
        onForgotten.run();
    }
}
