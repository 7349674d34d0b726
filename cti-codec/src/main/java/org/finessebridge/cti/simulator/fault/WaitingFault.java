package org.finessebridge.cti.simulator.fault;

/**
 * A fault that is still to come.
 *
 * @param id names it, from 1 on
 * @param fault what will go wrong
 * @param left with how many requests
 */
public record WaitingFault(long id, RequestFault fault, int left) {}
