package org.finessebridge.cti.layout;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * A list of a message.
 *
 * @param name the component's name
 * @param count the counting field's name
 * @param countTag the counting field's tag, 0 where it belongs to the fixed part
 * @param members the members of an entry, in the guide's order
 * @param constructor makes an entry of its members
 */
record RepeatedField(
        String name,
        int component,
        String count,
        int countTag,
        int since,
        List<FloatingField> members,
        MethodHandle constructor,
        MethodHandle accessor) {

    /** The announced count where a floating counting field was not sent. */
    static final int NOT_ANNOUNCED = -1;

    RepeatedField {
        members = List.copyOf(members);
        constructor =
                constructor
                        .asSpreader(Object[].class, members.size())
                        .asType(MethodType.methodType(Object.class, Object[].class));
        accessor = accessor.asType(MethodType.methodType(Object.class, Object.class));
    }

    List<?> entries(Object message) throws Throwable {
        return (List<?>) (Object) accessor.invokeExact(message);
    }

    Object entry(@Nullable Object[] members) throws Throwable {
        return (Object) constructor.invokeExact(members);
    }

    /** What the counting field says for a list of a length; a floating one is left out for none. */
    int usualCount(int entries) {
        return countTag != 0 && entries == 0 ? NOT_ANNOUNCED : entries;
    }
}
