package org.finessebridge.cti.commandline.monitor;

import java.time.Instant;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.client.CtiStateChange;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;

/** Something that the monitor has heard. */
public sealed interface News {

    /** When it was heard. */
    Instant at();

    /** An event of a session. */
    record Event(Instant at, CtiSide side, ProtocolVersion version, CtiEvent event) implements News {}

    /** A session is open. */
    record Opened(Instant at, CtiSessionOpened opened) implements News {}

    /** The open session has ended. */
    record Lost(Instant at, CtiSessionLost lost) implements News {}

    /** The client does something else. */
    record Change(Instant at, CtiStateChange change) implements News {}

    /** The health of the contact centre is another one. */
    record Health(Instant at, CtiHealth health) implements News {}

    /** So many news were not printed, since they came faster than they could be. */
    record Missed(Instant at, long count) implements News {}
}
