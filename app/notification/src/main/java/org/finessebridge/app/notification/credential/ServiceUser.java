package org.finessebridge.app.notification.credential;

import org.finessebridge.app.notification.address.Jid;
import org.jspecify.annotations.Nullable;

/**
 * A user whom the service itself has, beside those of the directory: both stand in every roster. Their
 * passwords are those of {@link ServiceUserSettings}.
 */
public enum ServiceUser {
    /** Owns the nodes, and publishes. */
    FINESSE("finesse"),
    /** Hears of all presence. */
    PRESENCE_LISTENER("presencelistener");

    private final String localPart;

    ServiceUser(String localPart) {
        this.localPart = localPart;
    }

    /** What stands before the {@code @} of its address. */
    public String localPart() {
        return localPart;
    }

    /** Whether a name means this one, as {@link #of} does. */
    public boolean isMeantBy(@Nullable String name) {
        return name != null && localPart.equals(Jid.localPart(name));
    }

    /**
     * The one whom a name means, however somebody spells it: a name is what its address is (RFC 7622, 3.3), and
     * {@code FINESSE} has the address of {@code finesse}.
     *
     * @param name the local part of an address, a loginId or a loginName
     * @return null if it is another user's
     */
    public static @Nullable ServiceUser of(String name) {
        String folded = Jid.localPart(name);
        for (ServiceUser user : values()) {
            if (user.localPart.equals(folded)) {
                return user;
            }
        }
        return null;
    }
}
