package org.finessebridge.app.audit;

import java.util.function.Consumer;
import org.finessebridge.app.time.Ticker;

/**
 * {@code logs/audit/audit.log} in the data directory: sign-ins, refusals, locks and changes of the
 * configuration, one line each. What strangers and users can cause is bounded by the minute, and the file as a
 * whole. Names are cleaned, and nothing secret is ever in it. Never blocks; safe for use by any thread.
 */
public final class AuditLog {

    private static final int LONGEST_NAME = 64;

    private static final int REFUSALS_A_MINUTE = 120;
    private static final int SIGN_INS_A_MINUTE = 6_000;

    /** Of one user at one address. */
    private static final int SIGN_INS_OF_CLIENT_A_MINUTE = 120;

    private static final int LOCKS_A_MINUTE = 600;
    private static final int CHANGES_BY_USERS_A_MINUTE = 600;

    private final Consumer<String> lines;
    private final LineBudget refusals;
    private final LineBudget signIns;
    private final ClientBudgets signInsOfClients;
    private final LineBudget locks;
    private final LineBudget changesByUsers;
    private final RecentSignIns recent;

    /** @param lines takes each line; its control characters are not escaped yet */
    public AuditLog(Consumer<String> lines, Ticker ticker) {
        this.lines = lines;
        this.refusals = new LineBudget(REFUSALS_A_MINUTE, ticker);
        this.signIns = new LineBudget(SIGN_INS_A_MINUTE, ticker);
        this.signInsOfClients = new ClientBudgets(SIGN_INS_OF_CLIENT_A_MINUTE, ticker);
        this.locks = new LineBudget(LOCKS_A_MINUTE, ticker);
        this.changesByUsers = new LineBudget(CHANGES_BY_USERS_A_MINUTE, ticker);
        this.recent = new RecentSignIns(ticker);
    }

    /**
     * A password was right. At REST only the first for a while of a user and address is told.
     *
     * @param kind {@code user} or {@code administrator}
     * @param from the client's address, as it is to be printed
     */
    public void signedIn(String kind, String loginId, Door door, String from) {
        if (door == Door.XMPP) {
            LineBudget own = signInsOfClients.of(loginId, from);
            if (!own.take()) {
                return;
            }
            tellLeftOut(own);
        } else if (!recent.isFirst(loginId, from)) {
            return;
        }
        write(signIns, "sign-in %s=%s at=%s from=%s".formatted(kind, quoted(loginId), door, from));
    }

    /** A user has asked for LOGIN at a device, and the request is under way. */
    public void login(String loginId, String extension) {
        write(signIns, "login user=%s extension=%s".formatted(quoted(loginId), quoted(extension)));
    }

    /**
     * Somebody was not let in.
     *
     * @param name as the client sent it
     * @param why {@code password}, {@code locked} or {@code unavailable}
     */
    public void refused(String name, Door door, String from, String why) {
        write(refusals, "refused name=%s at=%s from=%s because=%s".formatted(quoted(name), door, from, why));
    }

    /** An account is locked from now on. */
    public void locked(String kind, String loginId, String from) {
        write(locks, "locked %s=%s from=%s".formatted(kind, quoted(loginId), from));
    }

    /** An administrator has ended a lock. */
    public void unlocked(String loginId, String administrator) {
        write("unlocked name=%s by=%s".formatted(quoted(loginId), quoted(administrator)));
    }

    /**
     * The configuration was changed; what it was and is, is in the database.
     *
     * @param what {@code created}, {@code changed} or {@code deleted}
     */
    public void changed(String administrator, String uri, String what) {
        write("%s %s by=%s".formatted(what, quoted(uri), quoted(administrator)));
    }

    /**
     * A user, no administrator, has changed what users may: a team message, the own password. It is nowhere but here.
     *
     * @param what {@code created}, {@code changed} or {@code deleted}
     */
    public void changedByUser(String loginId, String uri, String what) {
        write(changesByUsers, "%s %s by-user=%s".formatted(what, quoted(uri), quoted(loginId)));
    }

    private void write(LineBudget budget, String line) {
        if (!budget.take()) {
            return;
        }
        tellLeftOut(budget);
        write(line);
    }

    private void tellLeftOut(LineBudget budget) {
        int leftOut = budget.takeLeftOut();
        if (leftOut > 0) {
            write(leftOut + " lines like the next were left out, since too many came in a minute");
        }
    }

    private void write(String line) {
        lines.accept(line);
    }

    /** So that no name can look like another field; the layout escapes control characters. */
    private static String quoted(String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
        return '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
