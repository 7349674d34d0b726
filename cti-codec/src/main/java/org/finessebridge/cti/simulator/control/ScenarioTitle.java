package org.finessebridge.cti.simulator.control;

/**
 * A scenario that can be run.
 *
 * @param name by which it is started, such as {@code inbound-answered}
 * @param title what it shows, in one line
 */
public record ScenarioTitle(String name, String title) {}
