package org.finessebridge.app.webserviceslog;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logs what is published. Any thread. */
@Component
public class PublicationLog {

    /** Of what a document is made of, roughly: the document itself, which may be long, does not wait. */
    private static final int WEIGHT = 2048;

    private final WebServicesLog log;

    public PublicationLog(WebServicesLog log) {
        this.log = log;
    }

    /**
     * Logs that a document is about to be published.
     *
     * @param document makes it, on any thread, of what does not change any more
     * @return what to publish: it is made once for both, by whoever wants it first, as long as one of them has
     *     it in hand: while the disk refuses the log's lines, no documents are kept for them
     */
    public Supplier<String> publishing(String node, Supplier<String> document) {
        if (!log.isOn()) {
            return document;
        }
        Supplier<String> once = new MadeOnce(document);
        log.writeLater(
                LoggedEvent.XMPP_PUBLISH_ASYNCHRONOUS,
                "Publishing XMPP Message Asynchronously",
                WEIGHT,
                () -> new LoggedParameter[] {
                    new LoggedParameter("NodeId", node), new LoggedParameter("Payload", once.get())
                });
        return once;
    }

    private static final class MadeOnce implements Supplier<String> {

        private final Supplier<String> document;
        private @Nullable WeakReference<String> made;

        MadeOnce(Supplier<String> document) {
            this.document = document;
        }

        @Override
        public synchronized String get() {
            String known = made == null ? null : made.get();
            if (known == null) {
                known = document.get();
                made = new WeakReference<>(known);
            }
            return known;
        }
    }
}
