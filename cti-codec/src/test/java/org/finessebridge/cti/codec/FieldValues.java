package org.finessebridge.cti.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.FixedGroup;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/** The values that a decoded message holds, in the notation of the vectors. */
final class FieldValues {

    private FieldValues() {}

    /** {@code Name=value} of each fixed field that the version has. */
    static List<String> fixed(CtiMessage message, ProtocolVersion version) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Repeated repeated = component.getAnnotation(Repeated.class);
            FixedGroup group = component.getAnnotation(FixedGroup.class);
            if (group != null) {
                Object owner = value(component, message);
                for (RecordComponent field : owner.getClass().getRecordComponents()) {
                    addFixed(values, field, owner, group.suffix(), version);
                }
            } else if (repeated != null && repeated.countTag() == 0) {
                values.add(repeated.count() + "=" + count(component, repeated, message));
            } else {
                addFixed(values, component, message, "", version);
            }
        }
        return values;
    }

    private static void addFixed(
            List<String> values, RecordComponent component, Object owner, String suffix, ProtocolVersion version) {
        Fixed fixed = component.getAnnotation(Fixed.class);
        if (fixed != null && version.has(fixed.since())) {
            String name = guideName(fixed.name(), component) + suffix;
            values.add(name + "=" + plain(value(component, owner)));
        }
    }

    /** {@code Name=value} of each floating field that has a value, {@link #sorted}. */
    static List<String> floating(CtiMessage message) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Repeated repeated = component.getAnnotation(Repeated.class);
            if (repeated != null && repeated.countTag() != 0) {
                int count = count(component, repeated, message);
                if (count > 0) {
                    values.add(repeated.count() + "=" + count);
                }
            }
            addFloating(values, component, message);
        }
        return sorted(values);
    }

    private static void addFloating(List<String> values, RecordComponent component, Object owner) {
        Floating floating = component.getAnnotation(Floating.class);
        Object value = valueOrNull(component, owner);
        if (value == null) {
            return;
        }
        if (component.getAnnotation(Repeated.class) == null) {
            if (floating != null) {
                values.add(guideName(floating.name(), component) + "=" + plain(value));
            }
            return;
        }
        for (Object entry : (List<?>) value) {
            if (floating != null) {
                values.add(guideName(floating.name(), component) + "=" + plain(entry));
            } else {
                for (RecordComponent member : entry.getClass().getRecordComponents()) {
                    addFloating(values, member, entry);
                }
            }
        }
    }

    /** By name; fields of one name keep their order. */
    static List<String> sorted(List<String> values) {
        return values.stream()
                .sorted(Comparator.comparing(value -> value.substring(0, value.indexOf('='))))
                .toList();
    }

    /** {@code tag=hex} of each field that the layout does not list, in the order of the wire. */
    static List<String> unlisted(CtiMessage message) {
        return message.remainder().unlisted().stream()
                .map(field -> field.tag() + "=" + hex(field.data()))
                .toList();
    }

    /** A message's decoded values must not depend on the buffer that they were read from. */
    static CtiMessage decode(byte[] bytes, ProtocolVersion version) {
        ByteBuf frame = Unpooled.copiedBuffer(bytes);
        CtiMessage message = MessageLayouts.decode(frame, version);
        frame.setZero(0, frame.capacity());
        frame.release();
        return message;
    }

    private static int count(RecordComponent component, Repeated repeated, CtiMessage message) {
        Remainder.Count kept = message.remainder().counts().get(repeated.count());
        return kept != null ? kept.announced() : ((List<?>) value(component, message)).size();
    }

    /** The guide's name of a component. */
    static String guideName(String given, RecordComponent component) {
        String name = component.getName();
        return given.isEmpty()
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1).replaceAll("Id(?=[A-Z0-9]|$)", "ID")
                : given;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Coded<?> coded -> coded.raw();
            case Secret secret -> secret.value();
            case Instant instant -> instant.getEpochSecond();
            case Boolean bool -> bool ? 1 : 0;
            case OpaqueBytes bytes -> hex(bytes);
            case NamedVariable variable -> variable.name() + "=" + variable.value();
            case NamedArray element -> element.name() + "[" + element.index() + "]=" + element.value();
            default -> value;
        };
    }

    private static String hex(OpaqueBytes bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static Object value(RecordComponent component, Object owner) {
        return Objects.requireNonNull(valueOrNull(component, owner));
    }

    private static @Nullable Object valueOrNull(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
