package org.finessebridge.cti.message;

/**
 * An element of a named array of a call. CTI Server Message Reference Guide, "NAMEDARRAY".
 *
 * @param index the element, from 0 to 255
 * @param name at most 32 bytes
 * @param value at most 210 bytes; empty clears the element
 */
public record NamedArray(int index, String name, String value) {}
