package org.finessebridge.app.owndirectory;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.node.SignedInClients;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.KeptPassword;
import org.finessebridge.app.security.KeptPasswords;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The passwords of single own users: nothing else of the directory is looked at, so that no other entry stands in
 * their way. Blocks while it hashes; safe for use by any thread.
 */
@Component
class OwnPasswords {

    /** Why there is nothing to set. */
    static final String ELSEWHERE = "The passwords are those of the LDAP server (finesse.ldap.url): set them there";

    private static final Logger LOG = LoggerFactory.getLogger(OwnPasswords.class);

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final OwnDirectory directory;
    private final AccountPasswords accounts;
    private final KeptPasswords kept;
    private final ObjectProvider<SignedInClients> clients;
    private final Ticker ticker;

    /** Who has changed the own password lately, and when; by loginId. Its own lock. */
    private final Map<String, Long> changed = new HashMap<>();

    OwnPasswords(
            OwnDirectory directory,
            AccountPasswords accounts,
            KeptPasswords kept,
            ObjectProvider<SignedInClients> clients,
            Ticker ticker) {
        this.ticker = ticker;
        this.directory = directory;
        this.accounts = accounts;
        this.kept = kept;
        this.clients = clients;
        directory.whenFound(this::endSessions); // whoever set a password has been told that it failed
    }

    /** What the audit keeps of a change. */
    private interface Audit {

        @Nullable
        ConfigurationChange of(String by, String uri, DirectoryChange change);
    }

    /** Whether those that are kept here let nobody in: one set now would be good on the day when that ends. */
    boolean areElsewhere() {
        return !accounts.areOfDirectory();
    }

    /**
     * Sets somebody's; whoever is signed in as that user has to sign in anew. The same one again changes nothing, but
     * ends the sessions too: it may be that nobody knows how far the first request came.
     *
     * @throws FinesseApiException 400 for what can be no password; 404; 500 where the database fails
     */
    void set(String administrator, String loginId, String password) {
        DirectoryUser present = user(directory.settled(), loginId);
        check(password, present);
        if (present.credential().matches(password)) {
            endSessions(Set.of(loginId));
        } else {
            endSessions(replace(administrator, loginId, password, any -> true, DirectoryAudit::of));
        }
    }

    /**
     * Changes a user's own. Sessions go on: they are of whoever has just shown the present one.
     *
     * @param present the password that the request came with: it may have been replaced while its body arrived
     * @throws FinesseApiException 400 where it is no longer the present one, for what can be no password or is the same,
     *     and within a minute of the last change; 404; 500 where the database fails
     */
    void changeOwn(String loginId, String present, String password) {
        DirectoryUser now = user(directory.settled(), loginId);
        StoredCredential shown = now.credential();
        if (!shown.matches(present)) {
            throw notThePresentOne();
        }
        check(password, now);
        if (password.equals(present)) {
            throw refused("password has to be another one");
        }
        if (changedLately(loginId)) {
            throw refused("password has been changed within the last minute");
        }
        replace(loginId, loginId, password, shown::equals, DirectoryAudit::ofUser);
        synchronized (changed) {
            changed.put(loginId, ticker.nanos());
        }
    }

    /** Each change is a row of an audit that keeps but so many, and takes a hash. */
    private boolean changedLately(String loginId) {
        synchronized (changed) {
            changed.values().removeIf(at -> ticker.nanos() - at >= BETWEEN.toNanos());
            return changed.containsKey(loginId);
        }
    }

    /** 400. */
    static FinesseApiException notThePresentOne() {
        return new FinesseApiException(
                ErrorType.BAD_REQUEST, "currentPassword", "currentPassword has to be the present password");
    }

    private static void check(String password, DirectoryUser user) {
        String fault = EntryRules.passwordFault(password, user);
        if (fault != null) {
            throw refused("The password " + fault);
        }
        String tooShort = AdministratorRules.passwordFault(user, password);
        if (tooShort != null) {
            throw refused(tooShort);
        }
    }

    private static FinesseApiException refused(String why) {
        return new FinesseApiException(ErrorType.BAD_REQUEST, "password", why);
    }

    /** Hashes before anything is locked; the user may have another name or role when that is done. */
    private DirectoryChange replace(
            String by, String loginId, String password, Predicate<StoredCredential> isThePresentOne, Audit audit) {
        KeptPassword hashed = kept.of(password, user(directory.own(), loginId));
        String uri = "/finesse/api/User/" + loginId + "/Password";
        DirectoryChange made = directory.change(
                now -> {
                    DirectoryUser present = user(now, loginId);
                    if (!isThePresentOne.test(present.credential())) {
                        throw notThePresentOne();
                    }
                    check(password, present);
                    return DirectorySnapshot.of(
                            now.teams(),
                            now.users().stream()
                                    .map(user -> user.loginId().equals(loginId) ? user.withCredential(hashed) : user)
                                    .toList());
                },
                change -> audit.of(by, uri, change));
        LOG.info("{} has changed the password of user {}", by, loginId);
        return made;
    }

    private static DirectoryUser user(DirectorySnapshot own, String loginId) {
        return own.findUserById(loginId).orElseThrow(() -> FinesseApiException.userNotFound(loginId));
    }

    /** Ends the sessions of users who have got another password than before: somebody may have stolen the old one. */
    void endSessions(DirectoryChange change) {
        endSessions(change.changedUsers().stream()
                .filter(user -> !user.before().credential().equals(user.after().credential()))
                .map(user -> user.after().loginId())
                .collect(toSet()));
    }

    private void endSessions(Set<String> users) {
        if (!users.isEmpty()) {
            clients.ifAvailable(service -> service.endSessions(users));
        }
    }
}
