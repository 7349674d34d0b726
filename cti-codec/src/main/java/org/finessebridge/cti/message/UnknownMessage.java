package org.finessebridge.cti.message;

/**
 * A message of a type that the codec does not list. A client skips it.
 *
 * @param messageType MessageType of the header, from 0 to 4294967295
 * @param body everything after the header
 */
public record UnknownMessage(long messageType, OpaqueBytes body) implements CtiMessage {

    @Override
    public Remainder remainder() {
        return Remainder.NONE;
    }
}
