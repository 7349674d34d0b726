package org.finessebridge.app.notification.pubsub;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.Namespaces;

/** The errors of XEP-0060 that have a condition of their own beside that of RFC 6120. */
final class PubSubErrors {

    private PubSubErrors() {}

    /** A condition with one of {@code pubsub#errors}. */
    static StanzaErrorException of(StanzaErrorCondition condition, String error) {
        return new StanzaErrorException(condition, "<" + error + " xmlns=\"" + Namespaces.PUBSUB_ERRORS + "\"/>");
    }

    /** A feature (XEP-0060, 10) that the service does not have. */
    static StanzaErrorException unsupported(String feature) {
        return new StanzaErrorException(
                StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED,
                "<unsupported xmlns=\"" + Namespaces.PUBSUB_ERRORS + "\" feature=\"" + feature + "\"/>");
    }

    /** Gives a result once something is written, or the error that says why it is not. */
    static CompletionStage<String> whenKept(CompletionStage<Void> kept, String result) {
        return kept.handle((none, failure) -> {
            if (failure == null) {
                return result;
            }
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw new CompletionException(
                    cause instanceof RejectedExecutionException
                            ? new StanzaErrorException(StanzaErrorCondition.RESOURCE_CONSTRAINT)
                            : cause);
        });
    }
}
