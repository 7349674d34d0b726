package org.finessebridge.app.update;

import org.jspecify.annotations.Nullable;

/**
 * The asynchronous form of a refusal: members in lower camel case, unlike REST's.
 *
 * @param apiError the one refusal
 */
public record ApiErrorsData(ApiError apiError) {

    /**
     * One refusal.
     *
     * @param errorData the CTI server's numeric code
     * @param errorMessage the CTI constant of that code
     * @param errorType the kind, in words
     * @param peripheralErrorCode the switch's own code; null if it gave none
     * @param peripheralErrorText the switch's own words; null if it gave none
     */
    public record ApiError(
            String errorData,
            String errorMessage,
            String errorType,
            @Nullable String peripheralErrorCode,
            @Nullable String peripheralErrorText) {}
}
