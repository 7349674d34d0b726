package org.finessebridge.app.reasoncode;

import org.jspecify.annotations.Nullable;

/** Finds what is configured of a code that the CTI server tells. Answers at once; for any thread. */
@FunctionalInterface
public interface ReasonCodeByNumber {

    /** The one of a category with that code; null if none is configured, as of the CTI server's own. */
    @Nullable
    ReasonCode find(ReasonCategory category, int code);

    /** The same object as long as every look-up finds the same. */
    default Object version() {
        return this;
    }
}
