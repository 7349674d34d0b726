package org.finessebridge.app.user;

import org.finessebridge.app.reasoncode.ReasonCategory;
import org.jspecify.annotations.Nullable;

/**
 * The CTI server's own reasons of who was put out because a client had gone, by their labels in the vendor's lists of
 * system reason codes. They are no configured objects: their ids are those of no reason code, and nothing is at their URI.
 */
final class ConnectionFailure {

    /** What the product asks for with a forced logout. */
    private static final int LOST_CLIENT = 255;

    /** What UCCE makes of it. */
    private static final int CTI_CLIENT = 50002;

    private ConnectionFailure() {}

    /** The reason as users show it; null if that code is none of these. */
    static User.@Nullable Reason find(ReasonCategory category, int code) {
        if (code != LOST_CLIENT && code != CTI_CLIENT) {
            return null;
        }
        boolean failed = category == ReasonCategory.LOGOUT && code == CTI_CLIENT;
        return new User.Reason(
                category.name(),
                code,
                true,
                Users.NO_REASON_CODE,
                failed ? "System Failure" : "Connection Failure",
                true,
                "");
    }
}
