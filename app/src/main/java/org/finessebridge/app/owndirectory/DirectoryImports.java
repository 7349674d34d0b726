package org.finessebridge.app.owndirectory;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.csv.CsvFile;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.owndirectory.entry.Mistake;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.KeptPasswords;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes teams and users over as somebody wrote them down: checked, compared, and, if it is wanted, kept; all of
 * it or nothing, one file at a time.
 */
@Component
class DirectoryImports {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImports.class);

    /** Files that are read at once: each takes some megabytes. */
    private static final int MOST_ARRIVING = 4;

    private final OwnDirectory directory;
    private final EntryRules rules;
    private final AdministratorRules administratorRules;
    private final OwnPasswords passwords;
    private final PasswordHashing hashing;
    private final Semaphore arriving = new Semaphore(MOST_ARRIVING);
    private final Semaphore importing = new Semaphore(1);

    DirectoryImports(
            OwnDirectory directory,
            Deployment deployment,
            AdministratorAccounts administrators,
            AccountPasswords accounts,
            OwnPasswords passwords,
            KeptPasswords kept) {
        this.directory = directory;
        this.passwords = passwords;
        this.hashing = new PasswordHashing(kept);
        this.rules = new EntryRules(
                deployment.type() == Deployment.Type.UCCX,
                name -> ServiceUser.of(name) != null || administrators.isReserved(name));
        this.administratorRules = new AdministratorRules(administrators, accounts);
    }

    /** What somebody wants of the present own directory; called again if that changes meanwhile. */
    @FunctionalInterface
    interface Source extends Function<DirectorySnapshot, DirectoryEntries> {}

    /** Reads what somebody wrote. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads it.
         *
         * @throws CsvFile.UnreadableException where nobody can
         * @throws IOException where it does not arrive
         */
        Source read() throws CsvFile.UnreadableException, IOException;
    }

    /**
     * Reads, compares, and applies a whole file.
     *
     * @param administrator for the audit
     * @param uri of what is imported, for the audit
     * @param apply whether to do it, or only to tell what would be done
     * @return what is changed, or the mistakes
     * @throws IOException where the body does not arrive
     * @throws FinesseApiException 503 while another import is under way; 500 where the database fails
     */
    DirectoryDiff run(String administrator, String uri, Reader reader, boolean apply) throws IOException {
        Source source;
        try {
            source = one(arriving, reader::read); // nobody waits for a body that does not arrive
        } catch (CsvFile.UnreadableException e) {
            return DirectoryDiff.refused(List.of(new Mistake(0, "", String.valueOf(e.getMessage()))));
        }
        return one(importing, () -> apply ? make(administrator, uri, source, true) : compare(source));
    }

    /**
     * The same with one team or user, done at once; also while a file is imported, behind which it is looked at again.
     *
     * @throws FinesseApiException of {@code source}; 500 where the database fails
     */
    DirectoryDiff change(String administrator, String uri, Source source) {
        return make(administrator, uri, source, false);
    }

    /** Does something that takes memory or processors. */
    private interface Costly<T, E extends Exception> {

        T run() throws E, IOException;
    }

    private static <T, E extends Exception> T one(Semaphore of, Costly<T, E> what) throws E, IOException {
        if (!of.tryAcquire()) {
            throw new FinesseApiException(
                    ErrorType.SERVICE_UNAVAILABLE, "", "Another import is under way; try again when it is done");
        }
        try {
            return what.run();
        } finally {
            of.release();
        }
    }

    private DirectoryDiff compare(Source source) {
        DirectorySnapshot present = directory.settled();
        EntryMistakes mistakes = new EntryMistakes();
        EntryRules.Wanted wanted = check(source, present, mistakes);
        return wanted == null
                ? DirectoryDiff.refused(mistakes.all())
                : DirectoryDiff.of(new DirectoryChange(present, wanted.directory()), wanted.passwords(), false);
    }

    /**
     * Does it.
     *
     * @param lasts whether it may take minutes, so that what others do meanwhile is newer; see {@link Meanwhile}
     */
    private DirectoryDiff make(String administrator, String uri, Source source, boolean lasts) {
        DirectorySnapshot present = directory.settled();
        EntryMistakes mistakes = new EntryMistakes();
        EntryRules.Wanted wanted = check(source, present, mistakes);
        if (wanted == null) {
            return DirectoryDiff.refused(mistakes.all());
        }
        Map<String, StoredCredential> hashed = hashing.hash(wanted.passwords(), wanted.directory(), present);
        DirectoryChange made = directory.change(
                now -> withCredentials(again(source, new DirectoryChange(lasts ? present : now, now)), hashed),
                change -> DirectoryAudit.of(administrator, uri, change));
        passwords.endSessions(made);
        Map<String, String> taken = new HashMap<>(wanted.passwords());
        taken.keySet().removeIf(id -> !has(made.after(), id, hashed.get(id)));
        if (taken.size() < wanted.passwords().size()) {
            LOG.info(
                    "{} users have got a password while those of an import were hashed, and keep it",
                    wanted.passwords().size() - taken.size());
        }
        DirectoryDiff diff = DirectoryDiff.of(made, taken, true);
        LOG.info(
                "{} has changed the directory: {} added, {} changed, {} removed, {} passwords",
                administrator,
                diff.added(),
                diff.changed(),
                diff.removed(),
                diff.passwords());
        return diff;
    }

    private static boolean has(DirectorySnapshot directory, String loginId, @Nullable StoredCredential credential) {
        return directory
                .findUserById(loginId)
                .filter(user -> user.credential().equals(credential))
                .isPresent();
    }

    /** Adds what is wrong with what the directory is to be to the mistakes. */
    void look(DirectoryEntries entries, DirectorySnapshot present, EntryMistakes mistakes) {
        var _ = check(any -> entries, present, mistakes);
    }

    private EntryRules.@Nullable Wanted check(Source source, DirectorySnapshot present, EntryMistakes mistakes) {
        return check(source, new DirectoryChange(present, present), mistakes);
    }

    private EntryRules.@Nullable Wanted check(Source source, DirectoryChange meanwhile, EntryMistakes mistakes) {
        DirectorySnapshot now = meanwhile.after();
        EntryRules.Wanted all = rules.check(source.apply(now), now, directory.others(), mistakes);
        if (all == null) {
            return null;
        }
        EntryRules.Wanted wanted = Meanwhile.stays(meanwhile, all, mistakes);
        administratorRules.check(wanted, now, mistakes);
        if (!wanted.passwords().isEmpty() && passwords.areElsewhere()) {
            mistakes.add(null, "", OwnPasswords.ELSEWHERE);
        }
        return mistakes.all().isEmpty() ? wanted : null;
    }

    /** What was right before the passwords were hashed may be wrong now. */
    private EntryRules.Wanted again(Source source, DirectoryChange meanwhile) {
        EntryMistakes mistakes = new EntryMistakes();
        EntryRules.Wanted wanted = check(source, meanwhile, mistakes);
        if (wanted == null) {
            throw new FinesseApiException(
                    ErrorType.FINESSE_API_ERROR,
                    mistakes.all().getFirst().object(),
                    "The directory has changed meanwhile: "
                            + mistakes.all().getFirst().reason());
        }
        return wanted;
    }

    private static DirectorySnapshot withCredentials(
            EntryRules.Wanted wanted, Map<String, StoredCredential> credentials) {
        return DirectorySnapshot.of(
                wanted.directory().teams(),
                wanted.directory().users().stream()
                        .map(user -> wanted.passwords().containsKey(user.loginId())
                                ? with(credentials.get(user.loginId()), user)
                                : user)
                        .toList());
    }

    private static DirectoryUser with(@Nullable StoredCredential credential, DirectoryUser user) {
        return credential == null ? user : user.withCredential(credential);
    }
}
