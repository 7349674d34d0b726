package org.finessebridge.app.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.finessebridge.app.security.PasswordsUnavailableException;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what the LDAP server may cost: so many checks at a time, so long for each and as long for its turn (which
 * is no fault of the server), and none for a while after it has not answered, but one that tries again. Safe for use by any thread.
 */
final class LdapChecks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LdapChecks.class);

    private static final String AWAY = "the LDAP server is away";

    /** So many may wait for their turn. */
    private static final int WAITING = 2_000;

    /** What the library says about itself within its messages. */
    private static final Pattern OF_THE_LIBRARY = Pattern.compile(", (?:ldapSDKVersion|revision)=[^,')]*'?");

    private final String server;
    private final Duration timeout;
    private final Duration retryInterval;
    private final Ticker ticker;
    private final Semaphore running;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ldap-", 0).factory());

    /** When the server is asked again; null while it answers. */
    private volatile @Nullable AtomicLong askedAgainAt;

    /**
     * Checks at that server.
     *
     * @param server what log lines call it
     */
    LdapChecks(String server, LdapSettings settings, Ticker ticker) {
        this.server = server;
        this.timeout = settings.timeout();
        this.retryInterval = settings.retryInterval();
        this.ticker = ticker;
        this.running = new Semaphore(settings.connections());
    }

    /** Asks the server; what the check says was an error of the server makes it count as away. */
    interface Check {
        boolean isRight() throws LDAPException;
    }

    /**
     * What the check says.
     *
     * @throws PasswordsUnavailableException if it can't be known now
     */
    boolean run(Check check) {
        boolean triesAgain = askedAgainAt != null;
        if (!mayAsk()) {
            throw new PasswordsUnavailableException(AWAY);
        }
        takeTurn();
        if (!triesAgain && askedAgainAt != null) { // it went away meanwhile
            running.release();
            throw new PasswordsUnavailableException(AWAY);
        }
        Future<Boolean> answer = begin(check::isRight);
        try {
            boolean right = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            answered();
            return right;
        } catch (TimeoutException e) {
            PasswordsUnavailableException away = away("no answer within " + timeout.toMillis() + " ms");
            var _ = answer.cancel(true); // after that: who gets its turn shall find the server away
            throw away;
        } catch (ExecutionException e) {
            throw away(e.getCause() instanceof LDAPException cause ? reason(cause) : String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            var _ = answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PasswordsUnavailableException("interrupted");
        }
    }

    /** A check that nobody waits for any more keeps its turn until it has ended. */
    private Future<Boolean> begin(Callable<Boolean> check) {
        try {
            return threads.submit(() -> {
                try {
                    return check.call();
                } finally {
                    running.release();
                }
            });
        } catch (RejectedExecutionException e) {
            running.release();
            throw new PasswordsUnavailableException("the product stops");
        }
    }

    private void takeTurn() {
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try {
            if (!running.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsUnavailableException("interrupted");
        } finally {
            waiting.release();
        }
    }

    private PasswordsUnavailableException busy() {
        LOG.debug("Too many passwords wait for the LDAP server: see finesse.ldap.connections");
        return new PasswordsUnavailableException("the LDAP server is too slow");
    }

    /** Of those who ask a server that was away, one does so when the time has come. */
    private boolean mayAsk() {
        AtomicLong again = askedAgainAt;
        if (again == null) {
            return true;
        }
        long due = again.get();
        long now = ticker.nanos();
        return now - due >= 0 && again.compareAndSet(due, now + retryInterval.toNanos());
    }

    private synchronized void answered() {
        if (askedAgainAt != null) {
            askedAgainAt = null;
            LOG.info("The LDAP server {} answers again: users can sign in", server);
        }
    }

    private synchronized PasswordsUnavailableException away(String why) {
        boolean known = askedAgainAt != null;
        askedAgainAt = new AtomicLong(ticker.nanos() + retryInterval.toNanos());
        if (!known) {
            LOG.error(
                    "The LDAP server {} can't check passwords ({}). Who is signed in stays so, others can't sign in until"
                            + " it answers: look after it, the way to it, and the settings finesse.ldap. It is asked"
                            + " again every {} s",
                    server,
                    why,
                    retryInterval.toSeconds());
        }
        return new PasswordsUnavailableException(AWAY);
    }

    private static String reason(LDAPException e) {
        return OF_THE_LIBRARY.matcher(e.getResultCode() + ": " + e.getMessage()).replaceAll("");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
