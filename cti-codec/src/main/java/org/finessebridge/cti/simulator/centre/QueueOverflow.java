package org.finessebridge.cti.simulator.centre;

import java.time.Duration;

/**
 * Calls that have waited too long in a skill group's queue go on to another's.
 *
 * @param after how long they have waited
 * @param skillGroupNumber the other skill group
 */
public record QueueOverflow(Duration after, long skillGroupNumber) {}
