package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values that a decoded message holds, in the notation of the vectors. */
final class FieldValues {

    private FieldValues() {}

    /** {@code name=value} of each fixed field that the version has; names in lower case. */
    static List<String> fixed(CtiMessage message, ProtocolVersion version) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Fixed fixed = component.getAnnotation(Fixed.class);
            Repeated repeated = component.getAnnotation(Repeated.class);
            if (fixed != null && version.has(fixed.since())) {
                values.add(named(component.getName(), value(component, message)));
            } else if (repeated != null && repeated.countTag() == 0) {
                values.add(named(repeated.count(), count(component, repeated, message)));
            }
        }
        return values;
    }

    /** {@code name=value} of each floating field that has a value, lists last. */
    static List<String> floating(CtiMessage message) {
        List<String> values = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Repeated repeated = component.getAnnotation(Repeated.class);
            if (component.getAnnotation(Floating.class) != null) {
                add(values, component, message);
            } else if (repeated != null) {
                if (repeated.countTag() != 0) {
                    int count = (int) count(component, repeated, message);
                    if (count > 0) {
                        listed.add(named(repeated.count(), count));
                    }
                }
                for (Object entry : (List<?>) value(component, message)) {
                    for (RecordComponent member : entry.getClass().getRecordComponents()) {
                        add(listed, member, entry);
                    }
                }
            }
        }
        values.addAll(listed);
        return values;
    }

    /** A message's decoded values must not depend on the buffer that they were read from. */
    static CtiMessage decode(byte[] bytes, ProtocolVersion version) {
        ByteBuf frame = io.netty.buffer.Unpooled.copiedBuffer(bytes);
        CtiMessage message = MessageLayouts.decode(frame, version);
        frame.setZero(0, frame.capacity());
        frame.release();
        return message;
    }

    private static Object count(RecordComponent component, Repeated repeated, CtiMessage message) {
        Remainder.Count kept = message.remainder().counts().get(repeated.count());
        return kept != null ? kept.announced() : ((List<?>) value(component, message)).size();
    }

    private static void add(List<String> values, RecordComponent component, Object owner) {
        Object value = valueOrNull(component, owner);
        if (value != null) {
            values.add(named(component.getName(), value));
        }
    }

    private static String named(String name, Object value) {
        Object plain =
                switch (value) {
                    case Coded<?> coded -> coded.raw();
                    case Secret secret -> secret.value();
                    case Instant instant -> instant.getEpochSecond();
                    case Boolean bool -> bool ? 1 : 0;
                    default -> value;
                };
        return name.toLowerCase(Locale.ROOT) + "=" + plain;
    }

    private static Object value(RecordComponent component, Object owner) {
        return java.util.Objects.requireNonNull(valueOrNull(component, owner));
    }

    private static @Nullable Object valueOrNull(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
