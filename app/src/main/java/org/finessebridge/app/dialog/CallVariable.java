package org.finessebridge.app.dialog;

/**
 * One variable of a call.
 *
 * @param name {@code callVariable1} to 10; {@code user.} and the name of an ECC variable, of an array
 *     with its index in brackets; or the name of an outbound variable, {@code BA...}
 * @param value may be empty
 */
public record CallVariable(String name, String value) {}
