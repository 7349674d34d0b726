package org.finessebridge.cti.codec;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.CtiCode;
import org.jspecify.annotations.Nullable;

/**
 * A floating field, as the layout describes it.
 *
 * @param name the guide's name
 * @param alsoTag a tag that is accepted too; 0 = none
 * @param uccxTag the tag that is sent to UCCX; 0 = the same
 * @param max the largest data in bytes, with the NUL; 0 where the type has a size of its own
 * @param since the first protocol version with the field; 0 = every version
 * @param until the last protocol version with the field; 0 = it is still there
 * @param uccxSince the first version of UCCX, where it differs; 0 = the same
 * @param codes the enumeration of its numbers, null where it is none
 * @param count the field that counts the list to which it belongs; null for no list
 * @param isSecret whether it holds a password
 */
public record FloatingField(
        String name,
        int tag,
        int alsoTag,
        int uccxTag,
        WireType type,
        int max,
        int since,
        int until,
        int uccxSince,
        @Nullable Class<? extends CtiCode> codes,
        @Nullable String count,
        boolean isSecret) {

    /** The tag that is sent. */
    public int tag(ProtocolVersion version) {
        return version.isUccx() && uccxTag != 0 ? uccxTag : tag;
    }

    /** Whether a version has the field. */
    public boolean isIn(ProtocolVersion version) {
        return version.has(version.isUccx() && uccxSince != 0 ? uccxSince : since)
                && (until == 0 || !version.has(until + 1));
    }

    /** Whether data of a length can be a value of the field. */
    public boolean fits(int length) {
        return switch (type) {
            case UINT_ARRAY -> length % Integer.BYTES == 0;
            case USHORT_ARRAY -> length % Short.BYTES == 0;
            default -> type.size() < 0 || type.size() == length;
        };
    }
}
