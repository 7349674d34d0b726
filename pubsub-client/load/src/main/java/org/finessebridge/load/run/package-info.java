/** The phases of a run, one after the other. */
@NullMarked
package org.finessebridge.load.run;

import org.jspecify.annotations.NullMarked;
