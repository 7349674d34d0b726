package org.finessebridge.cti.codec;

/**
 * Bytes that are no GED-188 message. The session that they came from is closed. Without a stack
 * trace: a hostile peer must not be able to make the process build them.
 */
public final class MalformedFrameException extends RuntimeException {

    /** Says what is wrong with the bytes; holds none of them, for they may be a password. */
    public MalformedFrameException(String message) {
        super(message, null, false, false);
    }
}
