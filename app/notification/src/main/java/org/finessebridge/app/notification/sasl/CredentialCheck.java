package org.finessebridge.app.notification.sasl;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.SignInOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks credentials away from the event loops, on virtual threads. Bounded twice: only so many
 * checks run at once, and only so many wait. Every outcome is called on a thread of the check's own
 * (or at once, if there are too many), with null if the check could not be done.
 */
public final class CredentialCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialCheck.class);

    /** Most of them may wait for a server that checks passwords, and must not keep the others. */
    private static final int RUNNING = 256;

    private static final int WAITING = 20_000;

    private final Credentials known;
    private final ExecutorService threads;
    private final Semaphore running = new Semaphore(RUNNING, true);
    private final Semaphore waiting = new Semaphore(WAITING);

    /** A check that asks the application. */
    public CredentialCheck(Credentials known) {
        this(
                known,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("sasl-", 0).factory()));
    }

    /**
     * A check that asks the application on these threads.
     *
     * @param threads no event loops, and none that would have to be ended
     */
    public CredentialCheck(Credentials known, ExecutorService threads) {
        this.known = known;
        this.threads = threads;
    }

    /** Begins the check of a password. */
    public void begin(String username, String password, String from, Consumer<@Nullable SignInOutcome> outcome) {
        run(() -> known.check(username, password, from), outcome);
    }

    /** Whether there is such a user now. Answers at once. */
    public boolean knows(String loginId) {
        return known.knows(loginId);
    }

    /** Whether SCRAM may be offered. Answers at once. */
    boolean allowsScram() {
        return known.allowsScram();
    }

    /** Begins to look up what a SCRAM client needs. */
    void challenge(String username, SaslHash hash, Consumer<@Nullable ScramSalt> outcome) {
        run(() -> known.scramSalt(username, hash), outcome);
    }

    /** Begins the check of a SCRAM client's proof. */
    void proof(
            String username,
            SaslHash hash,
            ScramExchange.Proof proof,
            String from,
            Consumer<@Nullable ScramOutcome> outcome) {
        run(() -> known.checkProof(username, hash, proof.authMessage(), proof.proof(), from), outcome);
    }

    private <T> void run(Supplier<T> check, Consumer<@Nullable T> outcome) {
        if (!waiting.tryAcquire()) {
            LOG.warn("Too many sign-ins at once: {} are waiting for their check", WAITING);
            outcome.accept(null);
            return;
        }
        threads.execute(() -> {
            @Nullable T result = null;
            running.acquireUninterruptibly();
            try {
                result = check.get();
            } catch (RuntimeException e) {
                LOG.error("Credentials could not be checked", e);
            } finally {
                running.release();
                waiting.release();
            }
            try {
                outcome.accept(result);
            } catch (RejectedExecutionException e) {
                LOG.debug("The service stopped while credentials were checked");
            }
        });
    }
}
