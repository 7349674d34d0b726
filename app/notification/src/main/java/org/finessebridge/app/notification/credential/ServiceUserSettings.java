package org.finessebridge.app.notification.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of the service users. The product itself needs none of them: they are for other
 * programs that publish as {@code finesse}, or hear of all presence as {@code presencelistener}.
 *
 * @param finessePassword null if nobody may sign in as {@code finesse}
 * @param presencelistenerPassword null if nobody may sign in as {@code presencelistener}
 */
public record ServiceUserSettings(
        @Nullable String finessePassword, @Nullable String presencelistenerPassword) {

    /** The local part of the user that owns the nodes. */
    public static final String FINESSE = "finesse";

    /** The local part of the user that hears of all presence. */
    public static final String PRESENCE_LISTENER = "presencelistener";

    /** Both. */
    public static final List<String> SERVICE_USERS = List.of(FINESSE, PRESENCE_LISTENER);

    /** Without the passwords. */
    @Override
    public String toString() {
        return "ServiceUserSettings[***]";
    }
}
