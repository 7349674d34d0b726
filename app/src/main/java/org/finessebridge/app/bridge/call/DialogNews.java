package org.finessebridge.app.bridge.call;

import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.dialog.Dialog;

/**
 * One event at the node of one user's dialogs.
 *
 * @param kind what happened to the dialog in that user's collection
 * @param loginId the user
 * @param extension the user's device
 * @param dialog the dialog as it is now; of DELETE, as it was last known
 */
public record DialogNews(Kind kind, String loginId, String extension, Dialog dialog) implements Observation {

    /** What happened, in the words of {@code <event>}. */
    public enum Kind {
        /** The dialog has entered the user's collection. */
        POST,
        /** It has changed. */
        PUT,
        /** It has left the collection. */
        DELETE
    }
}
