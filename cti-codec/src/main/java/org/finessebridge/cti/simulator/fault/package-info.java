/**
 * What the simulator does wrong: faults that are set ({@link
 * org.finessebridge.cti.simulator.fault.SimulatorBehaviour}), faults by seeded chance, and faults on
 * the wire.
 */
@NullMarked
package org.finessebridge.cti.simulator.fault;

import org.jspecify.annotations.NullMarked;
