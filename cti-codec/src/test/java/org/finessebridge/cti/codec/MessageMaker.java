package org.finessebridge.cti.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.FixedGroup;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.Unpublished;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/** Builds messages by their builders, with values that their annotations allow. */
final class MessageMaker {

    /** The annotations of a component are read once, for they are asked for often. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final ProtocolVersion version;
    private final ValueMaker values;
    private final String tooLong;
    private int namedBytesLeft;

    MessageMaker(ProtocolVersion version, ValueMaker values) {
        this(version, values, "");
    }

    /**
     * A maker of messages that do not fit.
     *
     * @param tooLong the guide's name of the field that gets a byte more than its largest size
     */
    MessageMaker(ProtocolVersion version, ValueMaker values, String tooLong) {
        this.version = version;
        this.values = values;
        this.tooLong = tooLong;
    }

    /** A message that has values in all fields of the version. */
    CtiMessage make(Class<? extends CtiMessage> type) {
        namedBytesLeft = NamedValueLimits.OF_A_MESSAGE;
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (RecordComponent component : COMPONENTS.get(type)) {
                Object value = value(component);
                if (value != null) {
                    builder.getClass()
                            .getMethod(component.getName(), component.getType())
                            .invoke(builder, value);
                }
            }
            return (CtiMessage) builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** A value of a component, or null where it stays unset. */
    private @Nullable Object value(RecordComponent component) throws ReflectiveOperationException {
        Fixed fixed = component.getAnnotation(Fixed.class);
        Floating floating = component.getAnnotation(Floating.class);
        Repeated repeated = component.getAnnotation(Repeated.class);
        if (repeated != null) {
            return version.has(repeated.since()) ? list(component, floating) : null;
        }
        if (fixed != null) {
            return version.has(fixed.since()) ? number(component.getGenericType(), fixed.value()) : null;
        }
        if (floating != null) {
            return has(floating) && values.isPresent()
                    ? floating(component.getGenericType(), floating, name(component, floating))
                    : null;
        }
        if (component.isAnnotationPresent(FixedGroup.class)) {
            return record(component.getType(), false);
        }
        return component.isAnnotationPresent(Unpublished.class) ? OpaqueBytes.copyOf(values.bytes(200)) : null;
    }

    private boolean has(Floating field) {
        return version.has(version.isUccx() && field.uccxSince() != 0 ? field.uccxSince() : field.since())
                && (field.until() == 0 || !version.has(field.until() + 1));
    }

    private List<Object> list(RecordComponent component, @Nullable Floating single)
            throws ReflectiveOperationException {
        Type type = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<Object> entries = new ArrayList<>();
        for (int i = values.listSize(); i > 0; i--) {
            if (single == null) {
                entries.add(record((Class<?>) type, true));
            } else if (has(single) && namedBytesLeft > 300) {
                entries.add(floating(type, single, name(component, single)));
            }
        }
        return entries;
    }

    /** A record within a message; an entry of a list has its first field, which divides entries. */
    private Object record(Class<?> type, boolean isEntry) throws ReflectiveOperationException {
        RecordComponent[] components = COMPONENTS.get(type);
        @Nullable Object[] arguments = new Object[components.length];
        boolean isFirst = isEntry;
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i]);
            Floating field = components[i].getAnnotation(Floating.class);
            boolean isList = components[i].isAnnotationPresent(Repeated.class);
            if (isFirst && field != null && !isList && has(field)) {
                arguments[i] = floating(components[i].getGenericType(), field, name(components[i], field));
                isFirst = false;
            }
            if (arguments[i] == null && isList) {
                arguments[i] = List.of();
            }
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(arguments);
    }

    private static String name(RecordComponent component, Floating field) {
        return FieldValues.guideName(field.name(), component);
    }

    private Object floating(Type type, Floating field, String name) {
        int more = name.equals(tooLong) ? 1 : 0;
        int max = version.isUccx() && field.uccxMax() != 0 ? field.uccxMax() : field.max();
        int room = Math.min(max, version.largestLength()) + more;
        return switch (field.type()) {
            case STRING, UNSPEC -> {
                if (type == OpaqueBytes.class) {
                    yield OpaqueBytes.copyOf(values.bytes(room));
                }
                String text = values.text(room - 1);
                yield type == Secret.class ? new Secret(text) : text;
            }
            case NAMEDVAR -> {
                NamedVariable made = new NamedVariable(values.text(32 + more), values.text(210));
                namedBytesLeft -= 244;
                yield made;
            }
            case NAMEDARRAY -> {
                namedBytesLeft -= 245;
                yield new NamedArray((int) values.number(0xFF), values.text(32 + more), values.text(210));
            }
            case UINT_ARRAY -> array(Long.class, WireType.UINT, 4);
            case USHORT_ARRAY -> array(Integer.class, WireType.USHORT, 2);
            default -> number(type, field.type());
        };
    }

    /** Not of one number, for CONFIG_AGENT_EVENT has single numbers under the same tags. */
    private List<Object> array(Class<?> type, WireType wireType, int size) {
        int length = values.arrayLength(version.largestLength() / size);
        List<Object> array = new ArrayList<>();
        for (int i = 0; i < (length == 1 ? 0 : length); i++) {
            array.add(number(type, wireType));
        }
        return array;
    }

    private Object number(Type type, WireType wireType) {
        long number = switch (wireType) {
            case INT -> values.number(0xFFFF_FFFFL) + Integer.MIN_VALUE;
            case USHORT -> values.number(0xFFFF);
            case UCHAR -> values.number(0xFF);
            case BOOL -> values.number(1);
            default -> values.number(0xFFFF_FFFFL);
        };
        if (type instanceof ParameterizedType coded) {
            return coded(coded.getActualTypeArguments()[0], number);
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(number);
        }
        if (type == boolean.class || type == Boolean.class) {
            return number == 1;
        }
        return type == long.class || type == Long.class ? (Object) number : (Object) (int) number;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is known at run time only
    private static Object coded(Type code, long number) {
        return Objects.requireNonNull(Coded.of((Class) code, number));
    }
}
