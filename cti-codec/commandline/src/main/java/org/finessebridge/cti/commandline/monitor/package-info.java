/** What the monitor hears, and how it prints it. */
@NullMarked
package org.finessebridge.cti.commandline.monitor;

import org.jspecify.annotations.NullMarked;
