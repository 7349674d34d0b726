package org.finessebridge.app.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs as they were published last. Safe for use by any thread; what is returned does not
 * change.
 */
public interface CurrentDialogs {

    /** A dialog that some user is told of; null if there is none. */
    @Nullable
    Dialog find(String id);

    /** A dialog of that user's collection, as that user was told of it; null if it is not in it. */
    @Nullable
    Dialog find(String id, String loginId);

    /** The users whose collection has the dialog. */
    List<String> usersOf(String id);

    /** A user's dialogs, the oldest first. */
    List<Dialog> of(String loginId);
}
