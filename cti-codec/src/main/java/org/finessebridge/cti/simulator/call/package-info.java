/**
 * The calls of the simulated contact centre: dialled numbers, queues, and the calls themselves with
 * their parties. Empty so far: the simulator plays agents, and no calls yet.
 */
@NullMarked
package org.finessebridge.cti.simulator.call;

import org.jspecify.annotations.NullMarked;
