package org.finessebridge.cti.codec;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.CtiCode;
import org.jspecify.annotations.Nullable;

/**
 * A field of the fixed part, as the layout describes it.
 *
 * @param name the guide's name
 * @param since the first protocol version with the field; 0 = every version
 * @param bodies see {@link Fixed#bodies()}
 * @param codes the enumeration of its numbers, null where it is none
 */
public record FixedField(
        String name,
        WireType type,
        int since,
        List<Integer> bodies,
        @Nullable Class<? extends CtiCode> codes) {

    public FixedField {
        bodies = List.copyOf(bodies);
    }

    /**
     * Whether a message has the field.
     *
     * @param bodyLength bytes behind the header; -1 for a message that is written
     */
    public boolean isIn(ProtocolVersion version, int bodyLength) {
        if (bodies.contains(bodyLength)) {
            return true;
        }
        return !bodies.contains(bodyLength + type.size()) && version.has(since);
    }
}
