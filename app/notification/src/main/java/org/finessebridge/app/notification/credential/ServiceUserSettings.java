package org.finessebridge.app.notification.credential;

import org.jspecify.annotations.Nullable;

/**
 * Passwords of the {@linkplain ServiceUser service users}. The product itself needs none of them: they are for other
 * programs that publish as {@code finesse}, or hear of all presence as {@code presencelistener}.
 *
 * @param finessePassword null if nobody may sign in as {@code finesse}
 * @param presencelistenerPassword null if nobody may sign in as {@code presencelistener}
 */
public record ServiceUserSettings(
        @Nullable String finessePassword, @Nullable String presencelistenerPassword) {

    /** The password of one of them; null if nobody may sign in as that one. */
    public @Nullable String passwordOf(ServiceUser user) {
        String password = switch (user) {
            case FINESSE -> finessePassword;
            case PRESENCE_LISTENER -> presencelistenerPassword;
        };
        return password == null || password.isEmpty() ? null : password;
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "ServiceUserSettings[***]";
    }
}
