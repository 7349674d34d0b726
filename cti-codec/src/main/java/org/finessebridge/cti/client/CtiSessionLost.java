package org.finessebridge.cti.client;

/**
 * The open session has ended. Unless the client was closed, it connects again by itself.
 *
 * @param side the side that the session was with
 * @param endpoint where it listens
 * @param reason why, in words for an operator
 * @param maintenance whether the server has gone into maintenance (guide, "Maintenance Mode"), so that the other
 *     side is tried at once
 */
public record CtiSessionLost(CtiSide side, CtiEndpoint endpoint, String reason, boolean maintenance) {}
