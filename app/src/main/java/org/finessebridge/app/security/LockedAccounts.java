package org.finessebridge.app.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Who is locked out at the moment, wherever the account is kept, and how to end it. A name that is
 * nobody's is locked too, and is not told of. Safe for use by any thread.
 */
@Component
public final class LockedAccounts {

    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    private record Watched(Kind kind, LockOut lockOut) {}

    /** Whose account it is. */
    public enum Kind {
        /** A user of the directory. */
        USER,
        /** Who configures. */
        ADMINISTRATOR,
        /** A program that signs in over XMPP with a password of the settings. */
        SERVICE_USER
    }

    /**
     * An account that is locked.
     *
     * @param loginId the user's id, or the administrator's name
     * @param remaining how long it will last
     * @param everywhere whether it is for all addresses but those from which the user has signed in of
     *     late; else it is for one or more of these
     */
    public record LockedAccount(Kind kind, String loginId, Duration remaining, boolean everywhere) {}

    void watch(Kind kind, LockOut lockOut) {
        watched.add(new Watched(kind, lockOut));
    }

    /** All of them, by kind and name. */
    public List<LockedAccount> list() {
        List<LockedAccount> all = new ArrayList<>();
        for (Watched each : watched) {
            each.lockOut()
                    .locked()
                    .forEach(locked -> all.add(
                            new LockedAccount(each.kind(), locked.loginId(), locked.remaining(), locked.everywhere())));
        }
        all.sort(Comparator.comparing(LockedAccount::kind).thenComparing(LockedAccount::loginId));
        return all;
    }

    /** Ends all locks of a name; false if there is none. */
    public boolean unlock(String loginId) {
        boolean any = false;
        for (Watched each : watched) {
            any |= each.lockOut().unlock(loginId);
        }
        return any;
    }
}
