package org.finessebridge.cti.message.call;

import java.util.List;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * A call has arrived by a translation route, with the data that was stored for it.
 *
 * <p>CALL_TRANSLATION_ROUTE_EVENT, type 22. CTI Server Message Reference Guide, Client Events
 * Service, Call Translation Route Event.
 */
@MessageType(22)
public record CallTranslationRouteEvent(
        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Floating(name = "ANI", tag = 8, max = 40) @Nullable String ani,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

        @Floating(name = "DNIS", tag = 10, max = 32) @Nullable
        String dnis,

        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 12, max = 40) @Nullable String callerEnteredDigits,
        @Floating(tag = 72, type = WireType.UINT) @Nullable Long routerCallKeyDay,
        @Floating(tag = 73, type = WireType.UINT) @Nullable Long routerCallKeyCallId,
        @Floating(tag = 110, type = WireType.UINT) @Nullable Long routerCallKeySequenceNumber,
        @Floating(tag = 13, max = 41) @Nullable String callVariable1,
        @Floating(tag = 14, max = 41) @Nullable String callVariable2,
        @Floating(tag = 15, max = 41) @Nullable String callVariable3,
        @Floating(tag = 16, max = 41) @Nullable String callVariable4,
        @Floating(tag = 17, max = 41) @Nullable String callVariable5,
        @Floating(tag = 18, max = 41) @Nullable String callVariable6,
        @Floating(tag = 19, max = 41) @Nullable String callVariable7,
        @Floating(tag = 20, max = 41) @Nullable String callVariable8,
        @Floating(tag = 21, max = 41) @Nullable String callVariable9,
        @Floating(tag = 22, max = 41) @Nullable String callVariable10,
        Remainder remainder)
        implements CtiEvent, CallDataMessage {

    public CallTranslationRouteEvent {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static CallTranslationRouteEventBuilder builder() {
        return new CallTranslationRouteEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallTranslationRouteEventBuilder toBuilder() {
        return new CallTranslationRouteEventBuilder(this);
    }
}
