/** Tests of the simulator. */
@NullMarked
package org.finessebridge.cti.simulator;

import org.jspecify.annotations.NullMarked;
