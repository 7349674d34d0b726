package org.finessebridge.app.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way from a client's thread to the bridge's: either the bridge takes it, or the
 * client gives up waiting, never both. So nobody who was told 503 has a request under way.
 *
 * <p>The wait is real time, unlike a request's own deadline: it bounds how long a client's thread is
 * held where the bridge's thread gets no turn, however that came about. Nothing has been decided of
 * the request by then, so a client who hears 503 may send it again.
 */
final class Submission {

    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<@Nullable FinesseApiException> refusal = new CompletableFuture<>();

    /** On the bridge's thread: takes the request, unless the client has given up. */
    void take(Supplier<@Nullable FinesseApiException> takeOn) {
        if (!claimed.compareAndSet(false, true)) {
            return;
        }
        try {
            refusal.complete(takeOn.get());
        } catch (RuntimeException e) {
            refusal.completeExceptionally(e);
            throw e;
        }
    }

    /** On the client's thread: why the request was refused; null if it was taken on. */
    @Nullable
    FinesseApiException await(Duration timeout) {
        try {
            return refusal.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (claimed.compareAndSet(false, true)) {
                return new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "TOO_MANY_REQUESTS_WAITING");
            }
            return refusal.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bridge failed to take a request on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return claimed.compareAndSet(false, true) ? FinesseApiException.outOfService() : refusal.join();
        }
    }
}
