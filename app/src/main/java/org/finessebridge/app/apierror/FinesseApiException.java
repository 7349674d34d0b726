package org.finessebridge.app.apierror;

/** A request is refused with an {@code <ApiErrors>} document. */
public final class FinesseApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final String errorData;
    private final String errorMessage;

    /**
     * @param errorData the offending parameter, user or key; may be empty
     * @param errorMessage the text of {@code <ErrorMessage>}; may be empty
     */
    public FinesseApiException(ErrorType type, String errorData, String errorMessage) {
        // Clients cause it at will: no stack trace.
        super(type.wireName() + ": " + errorMessage, null, false, false);
        this.type = type;
        this.errorData = errorData;
        this.errorMessage = errorMessage;
    }

    /** 503: the service is not IN_SERVICE. */
    public static FinesseApiException outOfService() {
        return new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "SERVER_OUT_OF_SERVICE");
    }

    /** 404 for a user. */
    public static FinesseApiException userNotFound(String id) {
        return new FinesseApiException(ErrorType.USER_NOT_FOUND, id, "UNKNOWN_USER");
    }

    /** 401: the user may not do that to the target. */
    public static FinesseApiException invalidAuthorizationUser(String targetId) {
        return new FinesseApiException(
                ErrorType.INVALID_AUTHORIZATION_USER,
                targetId,
                "The user specified in the authentication credentials and the uri don't match");
    }

    /** The kind of refusal. */
    public ErrorType type() {
        return type;
    }

    /** The text of {@code <ErrorData>}. */
    public String errorData() {
        return errorData;
    }

    /** The text of {@code <ErrorMessage>}. */
    public String errorMessage() {
        return errorMessage;
    }
}
