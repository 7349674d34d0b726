/**
 * The agents of the simulated contact centre: what each of them is, what a request makes of it, why
 * one is refused, and the events that tell of it. Knows neither sessions nor faults of the wire.
 */
@NullMarked
package org.finessebridge.cti.simulator.agent;

import org.jspecify.annotations.NullMarked;
