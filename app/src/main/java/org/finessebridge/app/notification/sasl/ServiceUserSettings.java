package org.finessebridge.app.notification.sasl;

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

    /** Without the passwords. */
    @Override
    public String toString() {
        return "ServiceUserSettings[***]";
    }
}
