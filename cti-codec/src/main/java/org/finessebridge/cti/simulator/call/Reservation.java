package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;

/**
 * A call by which a dialer reserves an agent, or brings the agent a customer.
 *
 * @param type RESERVATION or one of RESERVATION_* and CUSTOMER_*; AUTO_OUT or PREVIEW of old versions
 * @param direction OUTBOUND_RESERVE, OUTBOUND_PREVIEW or OUTBOUND_PREDICTIVE; of a customer's call
 *     OUT
 * @param from the dialer's port, or the customer's number
 * @param data the variables, those of the campaign included
 * @param autoAnswer whether the agent's phone answers at once
 */
public record Reservation(CallType type, Direction direction, String from, CallData data, boolean autoAnswer) {}
