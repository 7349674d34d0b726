package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder.WireForm;
import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * A floating field, of a message or of a list's entry.
 *
 * @param component the component's place in its record
 * @param max the largest data, with the NUL
 */
record FloatingField(
        String name,
        int component,
        int tag,
        int alsoTag,
        WireType type,
        int max,
        int since,
        ValueCodec codec,
        MethodHandle accessor) {

    FloatingField {
        accessor = accessor.asType(MethodType.methodType(Object.class, Object.class));
    }

    /** Whether data of a length can be a value of the field. */
    boolean fits(int length) {
        return type.size() < 0 || type.size() == length;
    }

    /** The form in which the data stands, where that is not the usual one; else null. */
    @Nullable WireForm unusualForm(int sentTag, ByteBuf in, int length) {
        int start = in.readerIndex();
        boolean usual =
                sentTag == tag
                        && (type.size() >= 0
                                || ValueCodec.TextValue.isUsualForm(in, start, length, max));
        if (usual) {
            return null;
        }
        byte[] data = new byte[length];
        in.getBytes(start, data);
        return new WireForm(sentTag, OpaqueBytes.copyOf(data));
    }

    @Nullable Object value(Object owner) throws Throwable {
        return (@Nullable Object) accessor.invokeExact(owner);
    }
}
