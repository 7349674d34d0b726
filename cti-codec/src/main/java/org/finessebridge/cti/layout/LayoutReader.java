package org.finessebridge.cti.layout;

import org.finessebridge.cti.layout.MessageLayout.FixedStep;
import org.finessebridge.cti.layout.MessageLayout.Slot;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the record header of one message, and checks it. */
final class LayoutReader<M extends CtiMessage> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final Class<M> messageClass;
    private final int messageType;
    private final RecordComponent[] components;
    private final List<FixedStep> fixed = new ArrayList<>();
    private final List<FloatingField> floating = new ArrayList<>();
    private final List<RepeatedField> lists = new ArrayList<>();
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final @Nullable Object[] absent;

    LayoutReader(Class<M> messageClass) {
        this.messageClass = messageClass;
        MessageType type = messageClass.getAnnotation(MessageType.class);
        if (type == null || !messageClass.isRecord()) {
            throw illegal(messageClass.getSimpleName(), "is no record with @MessageType");
        }
        messageType = type.value();
        components = messageClass.getRecordComponents();
        absent = new Object[components.length];
        int last = components.length - 1;
        if (last < 0 || components[last].getType() != Remainder.class) {
            throw illegal(messageClass.getSimpleName(), "does not end with its Remainder");
        }
        absent[last] = Remainder.NONE;
        for (int i = 0; i < last; i++) {
            read(components[i], i);
        }
    }

    Class<M> messageClass() {
        return messageClass;
    }

    int messageType() {
        return messageType;
    }

    List<FixedStep> fixed() {
        return fixed;
    }

    List<FloatingField> floating() {
        return floating;
    }

    List<RepeatedField> lists() {
        return lists;
    }

    Map<Integer, Slot> slots() {
        return slots;
    }

    @Nullable Object[] absent() {
        return absent;
    }

    /** SetAgentStateReq is SET_AGENT_STATE_REQ. */
    String name() {
        return messageClass
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(java.util.Locale.ROOT);
    }

    MethodHandle constructor() {
        return constructorOf(messageClass)
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    @Nullable Class<? extends CtiConfirmation> confirmation() {
        for (Type implemented : messageClass.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType request
                    && request.getRawType() == CtiRequest.class) {
                return ((Class<?>) request.getActualTypeArguments()[0])
                        .asSubclass(CtiConfirmation.class);
            }
        }
        return null;
    }

    private void read(RecordComponent component, int index) {
        Fixed asFixed = component.getAnnotation(Fixed.class);
        Floating asFloating = component.getAnnotation(Floating.class);
        Repeated asRepeated = component.getAnnotation(Repeated.class);
        long annotations =
                Arrays.asList(asFixed, asFloating, asRepeated).stream()
                        .filter(annotation -> annotation != null)
                        .count();
        if (annotations != 1) {
            throw illegal(component.getName(), "has not exactly one wire annotation");
        }
        if (asFixed != null) {
            readFixed(component, index, asFixed);
        } else if (asFloating != null) {
            FloatingField field = floatingField(component, index, asFloating);
            floating.add(field);
            addSlot(field.tag(), new Slot(field, -1, false, field.since()));
            if (field.alsoTag() != 0) {
                addSlot(field.alsoTag(), new Slot(field, -1, false, field.since()));
            }
        } else if (asRepeated != null) {
            readRepeated(component, index, asRepeated);
        }
    }

    private void readFixed(RecordComponent component, int index, Fixed annotation) {
        WireType type = annotation.value();
        ValueCodec codec = ValueCodec.of(type, component.getGenericType());
        if (codec == null || type.size() < 0 || !notBoxed(component)) {
            throw illegal(component.getName(), "cannot be a fixed " + type);
        }
        FixedField field =
                new FixedField(
                        component.getName(),
                        index,
                        type,
                        annotation.since(),
                        codec,
                        accessor(component));
        absent[index] = codec.absent();
        fixed.add(new FixedStep(field, -1, type, annotation.since()));
    }

    private static boolean notBoxed(RecordComponent component) {
        return component.getType() != Long.class && component.getType() != Integer.class;
    }

    private FloatingField floatingField(RecordComponent component, int index, Floating annotation) {
        WireType type = annotation.type();
        ValueCodec codec = ValueCodec.of(type, component.getGenericType());
        if (codec == null || component.getType().isPrimitive()) {
            throw illegal(component.getName(), "cannot be a floating " + type);
        }
        if ((type.size() < 0) != (annotation.max() > 0)) {
            throw illegal(component.getName(), "needs a largest size exactly where it varies");
        }
        return new FloatingField(
                component.getName(),
                index,
                annotation.tag(),
                annotation.alsoTag(),
                type,
                annotation.max(),
                annotation.since(),
                codec,
                accessor(component));
    }

    private void readRepeated(RecordComponent component, int index, Repeated annotation) {
        if (!(component.getGenericType() instanceof ParameterizedType type)
                || type.getRawType() != List.class
                || !(type.getActualTypeArguments()[0] instanceof Class<?> entry)
                || !entry.isRecord()) {
            throw illegal(component.getName(), "is no list of records");
        }
        List<FloatingField> members = new ArrayList<>();
        for (RecordComponent member : entry.getRecordComponents()) {
            Floating floatingMember = member.getAnnotation(Floating.class);
            if (floatingMember == null) {
                throw illegal(member.getName(), "is a list's member without @Floating");
            }
            members.add(floatingField(member, members.size(), floatingMember));
        }
        int list = lists.size();
        for (FloatingField member : members) {
            addSlot(member.tag(), new Slot(member, list, false, annotation.since()));
        }
        if (annotation.countTag() == 0) {
            fixed.add(new FixedStep(null, list, WireType.USHORT, annotation.since()));
        } else {
            FloatingField count =
                    new FloatingField(
                            annotation.count(),
                            index,
                            annotation.countTag(),
                            0,
                            WireType.USHORT,
                            0,
                            annotation.since(),
                            new ValueCodec.NumberValue(WireType.USHORT),
                            accessor(component));
            addSlot(count.tag(), new Slot(count, list, true, annotation.since()));
        }
        absent[index] = List.of();
        lists.add(
                new RepeatedField(
                        component.getName(),
                        index,
                        annotation.count(),
                        annotation.countTag(),
                        annotation.since(),
                        members,
                        constructorOf(entry),
                        accessor(component)));
    }

    private void addSlot(int tag, Slot slot) {
        if (tag < 1 || tag > 0xFFFF || slots.putIfAbsent(tag, slot) != null) {
            throw illegal(slot.field().name(), "has a tag that is taken or impossible: " + tag);
        }
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return LOOKUP.unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructorOf(Class<?> type) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException illegal(String what, String problem) {
        return new IllegalStateException(
                messageClass.getSimpleName() + ": " + what + " " + problem);
    }
}
