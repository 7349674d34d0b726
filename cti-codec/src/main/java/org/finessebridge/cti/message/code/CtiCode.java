package org.finessebridge.cti.message.code;

/** A name that the guide gives to a number of an enumeration. See {@link Coded}. */
public interface CtiCode {

    /** The number on the wire, from 0 to 65535. */
    int code();
}
