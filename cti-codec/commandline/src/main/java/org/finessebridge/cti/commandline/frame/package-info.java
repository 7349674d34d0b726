/** Frames of a stream: where they end, by which version they are read, and what is in them. */
@NullMarked
package org.finessebridge.cti.commandline.frame;

import org.jspecify.annotations.NullMarked;
