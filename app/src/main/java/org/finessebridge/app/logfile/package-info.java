/** Log files that are written by threads of their own, rolled, compressed and bounded, whatever the disk does. */
@NullMarked
package org.finessebridge.app.logfile;

import org.jspecify.annotations.NullMarked;
