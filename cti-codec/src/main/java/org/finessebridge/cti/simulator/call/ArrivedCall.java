package org.finessebridge.cti.simulator.call;

/**
 * A call that has to be routed.
 *
 * @param callId ConnectionCallID
 * @param from who calls: a device of the contact centre, or a number outside
 * @param dialedNumber what has been dialled
 * @param data its variables
 */
public record ArrivedCall(long callId, String from, String dialedNumber, CallData data) {}
