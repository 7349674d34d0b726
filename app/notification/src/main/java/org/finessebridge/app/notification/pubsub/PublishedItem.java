package org.finessebridge.app.notification.pubsub;

import java.util.function.Supplier;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * An item as a node keeps it. It is rendered when somebody wants it: most users of a node are not
 * signed in. Safe for use by any thread.
 */
final class PublishedItem {

    private final String id;
    private final Supplier<String> rendering;
    private volatile @Nullable String payload;

    private PublishedItem(String id, Supplier<String> rendering) {
        this.id = id;
        this.rendering = rendering;
    }

    /**
     * An item of a client.
     *
     * @param payload one element with its namespace declared, as markup; empty if there is none
     */
    static PublishedItem of(String id, String payload) {
        return new PublishedItem(id, () -> payload);
    }

    /** An item of Finesse: character data in {@code <notification/>}. */
    static PublishedItem notification(String id, Supplier<String> text) {
        return new PublishedItem(
                id,
                () -> new XmlWriter()
                        .start("notification", Namespaces.PUBSUB)
                        .text(text.get())
                        .end()
                        .markup());
    }

    String id() {
        return id;
    }

    /** The payload as markup; empty if there is none. */
    String payload() {
        String rendered = payload;
        if (rendered == null) {
            rendered = rendering.get();
            payload = rendered;
        }
        return rendered;
    }
}
