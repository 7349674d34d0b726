/**
 * Reads and writes messages: the {@link org.finessebridge.cti.codec.MessageLayout} of each, which
 * the build generates from its record's header, describes, decodes and encodes it. {@link
 * org.finessebridge.cti.codec.MessageLayouts} has them all.
 */
@NullMarked
package org.finessebridge.cti.codec;

import org.jspecify.annotations.NullMarked;
