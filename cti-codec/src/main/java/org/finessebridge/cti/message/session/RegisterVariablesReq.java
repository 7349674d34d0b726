package org.finessebridge.cti.message.session;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.Remainder;

/**
 * Tells which call variables the client uses.
 *
 * <p>REGISTER_VARIABLES_REQ, type 110. CTI Server Message Reference Guide, Miscellaneous Service,
 * Register Variables Req.
 *
 * <p>Bit n-1 of CallVariableMask stands for CallVariable n. The values and indices of the named
 * variables mean nothing.
 */
@MessageType(110)
public record RegisterVariablesReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) int callVariableMask,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        Remainder remainder)
        implements CtiRequest<RegisterVariablesConf> {

    public RegisterVariablesReq {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static RegisterVariablesReqBuilder builder() {
        return new RegisterVariablesReqBuilder();
    }

    /** A builder with the values of this message. */
    public RegisterVariablesReqBuilder toBuilder() {
        return new RegisterVariablesReqBuilder(this);
    }
}
