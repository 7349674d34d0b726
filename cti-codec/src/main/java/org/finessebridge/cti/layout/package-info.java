/**
 * How messages stand on the wire. A message's record header, with the annotations of this package,
 * is its only definition: the build generates from it the message's builder, and the {@link
 * org.finessebridge.cti.layout.MessageLayout} that describes, decodes and encodes it.
 */
@NullMarked
package org.finessebridge.cti.layout;

import org.jspecify.annotations.NullMarked;
