package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The report was taken.
 *
 * <p>CLIENT_EVENT_REPORT_CONF, type 33. CTI Server Message Reference Guide, Miscellaneous Service,
 * Client Event Report Conf.
 */
@MessageType(33)
public record ClientEventReportConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ClientEventReportConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ClientEventReportConfBuilder builder() {
        return new ClientEventReportConfBuilder();
    }

    /** A builder with the values of this message. */
    public ClientEventReportConfBuilder toBuilder() {
        return new ClientEventReportConfBuilder(this);
    }
}
