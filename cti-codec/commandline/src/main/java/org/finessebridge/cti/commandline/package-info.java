/**
 * The command line: {@code decode}, {@code encode}, {@code monitor} and {@code simulate}. {@link
 * org.finessebridge.cti.commandline.CtiCommand} is the way in. It is packed with all that it needs
 * into a jar of its own; users of the library need nothing of it.
 */
@NullMarked
package org.finessebridge.cti.commandline;

import org.jspecify.annotations.NullMarked;
