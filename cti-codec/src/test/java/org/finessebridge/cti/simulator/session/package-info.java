/** Tests of the simulator's sessions. */
@NullMarked
package org.finessebridge.cti.simulator.session;

import org.jspecify.annotations.NullMarked;
