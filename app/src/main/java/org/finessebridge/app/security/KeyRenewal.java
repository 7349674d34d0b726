package org.finessebridge.app.security;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.directory.DirectoryUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of SCRAM anew for users whose kept ones are not for their names: those that an earlier version kept
 * had one salt for both names, and a user may have got another loginName. It takes the password, so it is done
 * when the user sends it; until then the old keys go on. On a thread of its own, so that no sign-in waits.
 * Safe for use by any thread.
 */
@Component
final class KeyRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRenewal.class);

    /** Who finds no place comes again with the next request. */
    private static final int MOST_WAITING = 10_000;

    private static final int IDLE_SECONDS = 10;

    private final KeptPasswords passwords;
    private final KeptKeys keys;
    private final Executor thread;
    private final Runnable end;

    @Autowired
    KeyRenewal(KeptPasswords passwords, ObjectProvider<KeptKeys> keys) {
        this(passwords, (id, texts) -> keys.ifAvailable(kept -> kept.keep(id, texts)), thread());
    }

    private KeyRenewal(KeptPasswords passwords, KeptKeys keys, ThreadPoolExecutor thread) {
        this.passwords = passwords;
        this.keys = keys;
        this.thread = thread;
        this.end = thread::shutdownNow;
    }

    /** A renewal on this thread. */
    KeyRenewal(KeptPasswords passwords, KeptKeys keys, Executor thread) {
        this.passwords = passwords;
        this.keys = keys;
        this.thread = thread;
        this.end = () -> {};
    }

    private static ThreadPoolExecutor thread() {
        return new ThreadPoolExecutor(
                0,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("scram-keys").factory());
    }

    /**
     * A user has sent a password that was right.
     *
     * @param kept what it was checked with
     */
    void seen(DirectoryUser user, KeptPassword kept, String password) {
        if (!kept.isFirstLookFor(user.loginName()) || passwords.isUpToDate(kept, user)) {
            return;
        }
        try {
            thread.execute(() -> renew(user, kept, password));
        } catch (RejectedExecutionException e) {
            kept.lookAgain();
        }
    }

    private void renew(DirectoryUser user, KeptPassword kept, String password) {
        try {
            passwords.renew(kept, password, user);
            KeptPassword.Texts texts = kept.texts();
            if (texts != null) {
                keys.keep(user.loginId(), texts);
            }
        } catch (RuntimeException e) { // they are in memory; after a restart it is done once more
            LOG.debug("The keys of user {} could not be kept", user.loginId(), e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
