/** How a command ends. */
@NullMarked
package org.finessebridge.cti.commandline.exit;

import org.jspecify.annotations.NullMarked;
