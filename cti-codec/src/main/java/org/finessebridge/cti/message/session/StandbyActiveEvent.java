package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * The standby server to which the client is connected has become the active one.
 *
 * <p>STANDBY_ACTIVE_EVENT, type 277. CTI Server Message Reference Guide, Session Management,
 * Standby Active Event.
 *
 * <p>Since version 24.
 */
@MessageType(277)
public record StandbyActiveEvent(Remainder remainder) implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public StandbyActiveEvent() {
        this(Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static StandbyActiveEventBuilder builder() {
        return new StandbyActiveEventBuilder();
    }

    /** A builder with the values of this message. */
    public StandbyActiveEventBuilder toBuilder() {
        return new StandbyActiveEventBuilder(this);
    }
}
