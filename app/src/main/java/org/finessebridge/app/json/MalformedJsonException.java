package org.finessebridge.app.json;

/** A document is no JSON, or not of the structure that was expected; the message may be shown to its sender. */
public final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message, null, false, false); // clients cause it at will
    }
}
