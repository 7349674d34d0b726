package org.finessebridge.cti.client;

/**
 * The client does something else than before.
 *
 * @param from what it did
 * @param to what it does now
 * @param side the side that it is about
 * @param reason why, in words for an operator
 */
public record CtiStateChange(CtiClientState from, CtiClientState to, CtiSide side, String reason) {}
