package org.finessebridge.app.notification.sasl;

import org.finessebridge.app.security.AuthenticationOutcome;
import org.finessebridge.app.security.UserAuthenticator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Checks passwords away from the event loops, on virtual threads. Bounded twice: only so many
 * checks run at once, and only so many wait.
 */
public final class CredentialCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialCheck.class);

    private static final int RUNNING = 32;
    private static final int WAITING = 20_000;

    private final UserAuthenticator authenticator;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sasl-", 0).factory());
    private final Semaphore running = new Semaphore(RUNNING, true);
    private final Semaphore waiting = new Semaphore(WAITING);

    /** A check that asks the same authenticator as REST. */
    public CredentialCheck(UserAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Begins a check.
     *
     * @param outcome called on a thread of the check's own; with null if it could not be done
     */
    public void begin(
            String username, String password, Consumer<@Nullable AuthenticationOutcome> outcome) {
        if (!waiting.tryAcquire()) {
            LOG.warn("Too many sign-ins at once: {} are waiting for their check", WAITING);
            outcome.accept(null);
            return;
        }
        threads.execute(
                () -> {
                    AuthenticationOutcome result = null;
                    running.acquireUninterruptibly();
                    try {
                        result = authenticator.authenticate(username, password);
                    } catch (RuntimeException e) {
                        LOG.error("A password could not be checked", e);
                    } finally {
                        running.release();
                        waiting.release();
                    }
                    try {
                        outcome.accept(result);
                    } catch (RejectedExecutionException e) {
                        LOG.debug("The service stopped while a password was checked");
                    }
                });
    }

    /** Takes no more checks; those under way end by themselves. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
