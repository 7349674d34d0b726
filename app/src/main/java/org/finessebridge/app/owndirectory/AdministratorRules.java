package org.finessebridge.app.owndirectory;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.AdministratorAccounts;
import org.jspecify.annotations.Nullable;

/** What own users with the role of an administrator have to be like: their passwords, and that somebody is left. */
final class AdministratorRules {

    /** That of an account that is an administrator and nothing else is as long. */
    static final int SHORTEST_PASSWORD = AdministratorAccounts.SHORTEST_PASSWORD;

    private static final String TOO_SHORT =
            "The password of an administrator has to have " + SHORTEST_PASSWORD + " characters at least";

    private final AdministratorAccounts accounts;
    private final AccountPasswords passwords;

    /**
     * The rules.
     *
     * @param accounts the administrators who are no users
     * @param passwords where those of users are
     */
    AdministratorRules(AdministratorAccounts accounts, AccountPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Looks at all of them.
     *
     * @param mistakes what is wrong is added there
     */
    void check(EntryRules.Wanted wanted, DirectorySnapshot present, EntryMistakes mistakes) {
        Set<DirectoryUser> administrators = wanted.directory().users().stream()
                .filter(AdministratorRules::isAdministrator)
                .collect(Collectors.toSet());
        for (DirectoryUser user : administrators) {
            String fault = fault(user, wanted.passwords(), present);
            if (fault != null) {
                mistakes.add(null, "User " + user.loginId(), fault);
            }
        }
        boolean somebodyWas = present.users().stream().anyMatch(AdministratorRules::isAdministrator);
        boolean somebodyIs = administrators.stream()
                .anyMatch(user -> wanted.passwords().containsKey(user.loginId()) || passwords.canSignIn(user));
        if (somebodyWas && !somebodyIs && !accounts.anyExists()) {
            mistakes.add(null, "", "The last administrator can't be removed or lose the role");
        }
    }

    /** Nobody knows how long the password is that a user has already: with the role comes another one. */
    private @Nullable String fault(DirectoryUser user, Map<String, String> given, DirectorySnapshot present) {
        String password = given.get(user.loginId());
        if (password != null) {
            return passwordFault(user, password);
        }
        boolean keepsPassword = passwords.areOfDirectory()
                && passwords.canSignIn(user)
                && !present.findUserById(user.loginId())
                        .filter(AdministratorRules::isAdministrator)
                        .isPresent();
        return keepsPassword
                ? "Who becomes an administrator gets a password with the role, of " + SHORTEST_PASSWORD
                        + " characters at least"
                : null;
    }

    /** Why something can't be the password of that user; null if it can, as far as the role is concerned. */
    static @Nullable String passwordFault(DirectoryUser user, String password) {
        return isAdministrator(user) && password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
                ? TOO_SHORT
                : null;
    }

    private static boolean isAdministrator(DirectoryUser user) {
        return user.roles().contains(Role.ADMINISTRATOR);
    }
}
