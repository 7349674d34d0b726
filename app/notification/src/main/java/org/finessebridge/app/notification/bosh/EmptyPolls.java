package org.finessebridge.app.notification.bosh;

import org.jspecify.annotations.Nullable;

/**
 * Which empty requests a client owes: one for each answer that brought something, however fast
 * events come; and how often one whose requests are not held may ask in vain (XEP-0124, 12). Not
 * thread-safe: lives on the session's event loop.
 */
final class EmptyPolls {

    private final BoshParameters parameters;

    /** When it did so the last time. */
    private @Nullable Long last;

    private int owed;

    EmptyPolls(BoshParameters parameters) {
        this.parameters = parameters;
    }

    /** Whether this request comes too soon after one that got nothing. */
    boolean tooFast(BoshRequest request, long now) {
        if (parameters.hold() > 0 || !request.isEmpty()) {
            last = null;
            return false;
        }
        Long before = last;
        last = now;
        // A quarter of the time is left to the network, which may bring two requests nearer.
        return before != null && now - before < parameters.polling().toNanos() * 3 / 4;
    }

    /** Whether this request does no more than to ask on after an answer that brought something. */
    boolean isOwed(BoshRequest request) {
        if (owed == 0 || !request.isEmpty()) {
            return false;
        }
        owed--;
        return true;
    }

    /** The client got something. */
    void answered() {
        last = null;
        owed = Math.min(owed + 1, parameters.requests());
    }
}
