package org.finessebridge.app.notification.iq;

import java.util.concurrent.CompletionStage;
import org.finessebridge.app.notification.xml.OutboundXml;

/** What a request is answered with. */
public sealed interface IqAnswer {

    /**
     * A result that is there.
     *
     * @param content with its namespace declared; empty for an empty result
     */
    record Now(String content) implements IqAnswer {}

    /**
     * A result that is there, and the same for many.
     *
     * @param content like that of {@link Now}, but not empty
     */
    record Shared(OutboundXml content) implements IqAnswer {}

    /**
     * A result that comes later, because something has to be written first. It may come on any
     * thread; a {@link org.finessebridge.app.notification.error.StanzaErrorException} as the
     * stage's failure is the error to answer with, and any other failure an {@code
     * internal-server-error}.
     *
     * @param content like that of {@link Now}
     */
    record Later(CompletionStage<String> content) implements IqAnswer {}

    /** An empty result. */
    IqAnswer EMPTY = new Now("");

    /** A result that is there. */
    static IqAnswer of(String content) {
        return new Now(content);
    }
}
