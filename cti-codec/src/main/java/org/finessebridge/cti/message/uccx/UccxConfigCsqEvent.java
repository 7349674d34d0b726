package org.finessebridge.cti.message.uccx;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Contact service queues of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_CSQ_EVENT, type 236, of UCCX. Unified CCX CTI Protocol Developer Guide, Configuration
 * Messages.
 */
@MessageType(value = 236, dialects = Dialect.UCCX, name = "CONFIG_CSQ_EVENT")
public record UccxConfigCsqEvent(
        @Repeated(count = "NumRecords") List<UccxCsq> csqs, Remainder remainder) implements CtiEvent {

    public UccxConfigCsqEvent {
        csqs = List.copyOf(csqs);
    }

    /** A builder with nothing set. */
    public static UccxConfigCsqEventBuilder builder() {
        return new UccxConfigCsqEventBuilder();
    }

    /** A builder with the values of this message. */
    public UccxConfigCsqEventBuilder toBuilder() {
        return new UccxConfigCsqEventBuilder(this);
    }
}
