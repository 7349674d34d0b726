/**
 * How messages stand on the wire. A message's record header, with the annotations of this package,
 * is its only definition: the build generates from it the message's builder, and what describes,
 * decodes and encodes it. {@link org.finessebridge.cti.layout.ProtocolVersion} says what a version
 * changes.
 */
@NullMarked
package org.finessebridge.cti.layout;

import org.jspecify.annotations.NullMarked;
