package org.finessebridge.cti.message;

/**
 * A named variable of a call (ECC variable). CTI Server Message Reference Guide, "NAMEDVAR".
 *
 * @param name at most 32 bytes; those of customers begin with {@code user.}
 * @param value at most 210 bytes; empty clears the variable
 */
public record NamedVariable(String name, String value) {}
