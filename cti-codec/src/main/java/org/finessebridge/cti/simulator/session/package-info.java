/**
 * The simulated CTI server on channels that it is given ({@link
 * org.finessebridge.cti.simulator.session.SimulatedServer}): sessions, from OPEN_REQ to their end,
 * what each client hears, and the switch between the sides of a pair.
 */
@NullMarked
package org.finessebridge.cti.simulator.session;

import org.jspecify.annotations.NullMarked;
