package org.finessebridge.app.notification.sasl;

/** Ends an attempt to authenticate. */
final class SaslFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SaslFailure failure;

    SaslFailureException(SaslFailure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    SaslFailure failure() {
        return failure;
    }
}
