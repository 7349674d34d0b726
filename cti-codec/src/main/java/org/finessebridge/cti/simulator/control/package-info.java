/**
 * The control API of a simulator: HTTP and JSON, by which people and scripts place calls, play
 * faults, and see what happens.
 */
@NullMarked
package org.finessebridge.cti.simulator.control;

import org.jspecify.annotations.NullMarked;
