package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * The server, standby until now, is the active one: its client may send requests (protocol version
 * 24 and later).
 *
 * <p>STANDBY_ACTIVE_EVENT, type 277. CTI Server Message Reference Guide, Session Management,
 * Standby Active Event.
 */
@MessageType(277)
public record StandbyActiveEvent(Remainder remainder) implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public StandbyActiveEvent() {
        this(Remainder.NONE);
    }
}
