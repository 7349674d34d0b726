/** Tests of the simulator's agents. */
@NullMarked
package org.finessebridge.cti.simulator.agent;

import org.jspecify.annotations.NullMarked;
