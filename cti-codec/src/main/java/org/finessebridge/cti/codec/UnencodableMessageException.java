package org.finessebridge.cti.codec;

/** A message with a value that its field cannot hold: a text too long, a number out of range. */
public final class UnencodableMessageException extends IllegalArgumentException {

    /** Names the message and the field; holds no value, for it may be a password. */
    public UnencodableMessageException(String message) {
        super(message);
    }
}
