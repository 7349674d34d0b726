/**
 * The calls of the simulated contact centre: dialled numbers, queues, and the calls themselves with
 * their parties.
 */
@NullMarked
package org.finessebridge.cti.simulator.call;

import org.jspecify.annotations.NullMarked;
