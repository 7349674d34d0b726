/**
 * The numbers that the guide gives names to: its enumerations, and the bits of its masks. A number
 * without a name is kept as it came ({@link org.finessebridge.cti.message.code.Coded}).
 */
@NullMarked
package org.finessebridge.cti.message.code;

import org.jspecify.annotations.NullMarked;
