package org.finessebridge.app.owndirectory;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.KeptPassword;
import org.finessebridge.app.security.KeptPasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hashes the passwords of an import, before anything is locked: each takes a processor for tens of milliseconds.
 * One processor stays free, for who signs in meanwhile.
 */
final class PasswordHashing {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);

    /** Fewer are done before anybody asks how far it is. */
    private static final int TOLD_EACH = 500;

    private final KeptPasswords made;

    PasswordHashing(KeptPasswords made) {
        this.made = made;
    }

    /**
     * Hashes all; blocks until they are done.
     *
     * @param passwords by loginId
     * @param wanted the users as they are to be
     * @param present a user whose password is the same keeps the credential that there is
     * @return credentials by loginId
     */
    Map<String, StoredCredential> hash(
            Map<String, String> passwords, DirectorySnapshot wanted, DirectorySnapshot present) {
        Map<String, StoredCredential> hashed = new HashMap<>();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Map<String, Future<StoredCredential>> tasks = new HashMap<>();
            passwords.forEach((id, password) -> tasks.put(
                    id,
                    workers.submit(() -> credential(
                            password,
                            wanted.findUserById(id).orElseThrow(),
                            present.findUserById(id)
                                    .map(DirectoryUser::credential)
                                    .orElse(KeptPassword.NONE)))));
            for (Map.Entry<String, Future<StoredCredential>> task : tasks.entrySet()) {
                hashed.put(task.getKey(), result(task.getValue()));
                if (hashed.size() % TOLD_EACH == 0) {
                    LOG.info("Hashed {} of {} passwords of an import", hashed.size(), passwords.size());
                }
            }
        }
        return hashed;
    }

    private StoredCredential credential(String password, DirectoryUser user, StoredCredential before) {
        return before instanceof KeptPassword kept && kept.isSet() && kept.matches(password)
                ? made.renewed(kept, password, user)
                : made.of(password, user);
    }

    private static StoredCredential result(Future<StoredCredential> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e); // the product stops, or a defect
        }
    }
}
