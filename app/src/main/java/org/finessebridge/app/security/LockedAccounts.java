package org.finessebridge.app.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.finessebridge.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is locked out at the moment, wherever the account is kept, and how to end it. A name that is
 * nobody's is locked too, and is not told of. Safe for use by any thread.
 */
@Component
public final class LockedAccounts {

    private final AuditLog audit;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    /** @param row what the lock-out knows a name as; null if it knows names, and can tell them */
    private record Watched(
            Kind kind, LockOut lockOut, @Nullable UnaryOperator<String> row) {}

    public LockedAccounts(AuditLog audit) {
        this.audit = audit;
    }

    /** Whose account it is. */
    public enum Kind {
        /** A user of the directory. */
        USER,
        /** Who configures. */
        ADMINISTRATOR,
        /** A program that signs in over XMPP with a password of the settings. */
        SERVICE_USER;

        /** As the audit log has it. */
        String inLog() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
        watched.add(new Watched(kind, lockOut, null));
    }

    /** Of names that share rows, and so can be unlocked but not listed. */
    void watchRows(Kind kind, LockOut lockOut, UnaryOperator<String> row) {
        watched.add(new Watched(kind, lockOut, row));
    }

    /** An account was locked just now. */
    void locked(Kind kind, String loginId, ClientAddress from) {
        audit.locked(kind.inLog(), loginId, from.printable());
    }

    /** All of them, by kind and name. */
    public List<LockedAccount> list() {
        List<LockedAccount> all = new ArrayList<>();
        for (Watched each : watched) {
            if (each.row() != null) {
                continue;
            }
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
            UnaryOperator<String> row = each.row();
            any |= each.lockOut().unlock(row == null ? loginId : row.apply(loginId));
        }
        return any;
    }
}
