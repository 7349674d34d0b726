package org.finessebridge.app.bridge.request;

import java.time.Duration;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;

/** How far a request is. Only the bridge's thread touches it. */
final class PendingRequest {

    private final LaneRequest request;
    private final long submittedAt;
    private boolean prepared;
    private boolean confirmed;
    private boolean unheard;
    private boolean matched;
    private @Nullable ApiErrorsData defeat;
    private boolean asking;
    private boolean ended;
    private int questions;
    private long waitsSince;
    private long confirmedAt;

    /**
     * @param submittedAt when it was taken on, in nanoseconds
     */
    PendingRequest(LaneRequest request, long submittedAt) {
        this.request = request;
        this.submittedAt = submittedAt;
    }

    LaneRequest request() {
        return request;
    }

    /** What has to go before it, by what is known now; null for nothing, and when that has been asked. */
    @Nullable
    PendingRequest precededBy(@Nullable String device) {
        if (prepared) {
            return null;
        }
        prepared = true;
        LaneRequest first = request.precededBy(device);
        return first == null ? null : new PendingRequest(first, submittedAt);
    }

    boolean isExpired(long now, long deadline) {
        return now - submittedAt >= deadline;
    }

    /** The server has confirmed that it accepts it. */
    void confirmed(long now) {
        confirmed = true;
        confirmedAt = now;
        waitsSince = now;
    }

    /** Nobody knows whether the server has accepted it. */
    void unheard() {
        unheard = true;
    }

    /** Whether what is observed decides about it: the server may refuse it no more. */
    boolean isDecidedByObservations() {
        return confirmed || unheard;
    }

    /** What it asked for was observed, before the server had confirmed it. */
    void matched() {
        matched = true;
    }

    boolean isMatched() {
        return matched;
    }

    /** What was observed rules it out, before the server had confirmed it. */
    void defeated(ApiErrorsData why) {
        defeat = why;
    }

    /** What rules it out; null if nothing does. */
    @Nullable
    ApiErrorsData defeat() {
        return defeat;
    }

    /** Whether what rules it out may have come before what shows that it was carried out. */
    boolean isInDoubt() {
        return defeat != null && request.isInDoubt();
    }

    /** Why it has failed, where nothing else is known than that it is over. */
    ApiErrorsData whyNot(ApiErrorsData otherwise) {
        return defeat != null && isDecidedByObservations() ? defeat : otherwise;
    }

    /** Whether the server has accepted it, and what it asked for is so. */
    boolean isConfirmedAndShown() {
        return confirmed && request.isShown();
    }

    /** Whether it is carried out, by what is known. */
    boolean isCarriedOut() {
        return matched || (isDecidedByObservations() && request.isShown());
    }

    /** Whether it was confirmed long enough ago to count as carried out. */
    boolean isTakenForGranted(long now) {
        if (!confirmed) {
            return false;
        }
        Duration patience = request.patience();
        return patience != null && now - confirmedAt >= patience.toNanos();
    }

    /** Whether it is time to ask whether it was carried out; the waits double. */
    boolean wantsQuestion(long now, long eventTimeout) {
        return confirmed && !asking && now - waitsSince >= eventTimeout << Math.min(questions, 20);
    }

    void asking() {
        asking = true;
        questions++;
    }

    void asked(long now) {
        asking = false;
        waitsSince = now;
    }

    /** Ends it; false if it had ended already. */
    boolean end() {
        boolean wasOpen = !ended;
        ended = true;
        return wasOpen;
    }

    boolean hasEnded() {
        return ended;
    }
}
