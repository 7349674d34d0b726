package org.finessebridge.cti.commandline.frame;

import org.finessebridge.cti.codec.FixedField;

/**
 * A field of a frame's fixed part.
 *
 * @param value the number; a TIME in seconds, a BOOL as it came
 */
public record FixedValue(FixedField field, long value) {}
