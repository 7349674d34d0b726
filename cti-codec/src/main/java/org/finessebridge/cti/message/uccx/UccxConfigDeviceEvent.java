package org.finessebridge.cti.message.uccx;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Devices of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_DEVICE_EVENT, type 238, of UCCX. Unified CCX CTI Protocol Developer Guide,
 * Configuration Messages.
 */
@MessageType(value = 238, dialects = Dialect.UCCX, name = "CONFIG_DEVICE_EVENT")
public record UccxConfigDeviceEvent(
        @Repeated(count = "NumRecords") List<UccxDevice> devices, Remainder remainder) implements CtiEvent {

    public UccxConfigDeviceEvent {
        devices = List.copyOf(devices);
    }

    /** A builder with nothing set. */
    public static UccxConfigDeviceEventBuilder builder() {
        return new UccxConfigDeviceEventBuilder();
    }

    /** A builder with the values of this message. */
    public UccxConfigDeviceEventBuilder toBuilder() {
        return new UccxConfigDeviceEventBuilder(this);
    }
}
