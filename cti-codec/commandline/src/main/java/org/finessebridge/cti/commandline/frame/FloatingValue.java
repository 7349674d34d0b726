package org.finessebridge.cti.commandline.frame;

import org.finessebridge.cti.codec.FloatingField;
import org.finessebridge.cti.message.OpaqueBytes;
import org.jspecify.annotations.Nullable;

/**
 * A floating field of a frame.
 *
 * @param field what the layout says of the tag; null where it does not list it
 * @param value what the data stands for, see {@link FieldData}; null where the version does not
 *     have the field, or where the data is no value of it
 * @param isExact whether the value alone gives the data back
 */
public record FloatingValue(
        int tag,
        @Nullable FloatingField field,
        OpaqueBytes data,
        @Nullable Object value,
        boolean isExact) {

    /** Whether it holds a password. */
    public boolean isSecret() {
        return field != null && field.isSecret();
    }
}
