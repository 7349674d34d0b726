/**
 * How messages stand on the wire. A message's record header, with the annotations of this package,
 * is its only definition: {@link org.finessebridge.cti.layout.MessageLayout} reads it once and
 * decodes, encodes and prints by it.
 */
@NullMarked
package org.finessebridge.cti.layout;

import org.jspecify.annotations.NullMarked;
