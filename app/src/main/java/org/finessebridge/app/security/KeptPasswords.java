package org.finessebridge.app.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.springframework.stereotype.Component;

/**
 * Makes what is kept of users' passwords. The keys of SCRAM are made for each name of the user, so that their salts
 * tell nobody which names are of one user, or are a user's at all ({@link ScramSalts}). All of it takes
 * milliseconds of a processor or more; safe for use by any thread.
 */
@Component
public final class KeptPasswords {

    private final ScramSalts salts;

    KeptPasswords(SaltSecret secret) {
        this.salts = new ScramSalts(secret);
    }

    /** What to keep of a password that a user is to have; takes tens of milliseconds. */
    public KeptPassword of(String password, DirectoryUser user) {
        return KeptPassword.of(HashedPassword.hash(password), keys(password, user));
    }

    /**
     * The same password of a user who may have got another name.
     *
     * @param kept lets that password in
     * @return {@code kept}, with keys for the names that the user has now
     */
    public KeptPassword renewed(KeptPassword kept, String password, DirectoryUser user) {
        if (!isUpToDate(kept, user)) {
            renew(kept, password, user);
        }
        return kept;
    }

    /** Whether the keys are for the names that the user has now. */
    boolean isUpToDate(KeptPassword kept, DirectoryUser user) {
        return Arrays.stream(ScramHash.values()).allMatch(hash -> kept.hasKeysFor(hash, challenges(user, hash)));
    }

    /** Makes the keys anew. */
    void renew(KeptPassword kept, String password, DirectoryUser user) {
        kept.renew(keys(password, user));
    }

    private List<ScramChallenge> challenges(DirectoryUser user, ScramHash hash) {
        return Stream.of(user.loginId(), user.loginName())
                .map(ScramSalts::folded)
                .distinct()
                .map(name -> salts.of(name, hash))
                .toList();
    }

    private ScramKeys keys(String password, DirectoryUser user) {
        KnownPassword known = new KnownPassword(password);
        return new ScramKeys(keys(known, user, ScramHash.SHA_1), keys(known, user, ScramHash.SHA_256));
    }

    private List<ScramCredentials> keys(KnownPassword password, DirectoryUser user, ScramHash hash) {
        List<ScramCredentials> keys = new ArrayList<>(2);
        for (ScramChallenge challenge : challenges(user, hash)) {
            ScramCredentials made = ScramCredentials.of(hash, challenge, password);
            if (made != null) {
                keys.add(made);
            }
        }
        return keys;
    }
}
