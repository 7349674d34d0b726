package org.finessebridge.cti.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.finessebridge.cti.generator.Component.Body;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.ListPart;
import org.finessebridge.cti.generator.Component.Rest;

/** Refuses records whose components a reader of the wire could not tell apart. */
final class LayoutRules {

    /** A tag that a reader of the message may meet. */
    private record Reading(FloatingPart field, String component) {

        String name() {
            return component.equals(field.name()) ? component : component + "." + field.name();
        }
    }

    private final TypeElement record;
    private final Map<Integer, List<Reading>> readings = new HashMap<>();
    private final Set<String> counts = new HashSet<>();

    private LayoutRules(TypeElement record) {
        this.record = record;
    }

    static void check(TypeElement record, List<Component> components) {
        LayoutRules rules = new LayoutRules(record);
        rules.checkKinds(components);
        // in the order in which the generated code looks
        for (Component part : components) {
            if (part instanceof FloatingPart field) {
                rules.add(field, field.name());
            } else if (part instanceof ListPart list && list.counted()) {
                rules.addCount(list);
            }
        }
        for (Component part : components) {
            if (part instanceof ListPart list) {
                list.fields().forEach(field -> rules.add(field, list.name()));
            }
        }
    }

    private void checkKinds(List<Component> components) {
        long rests = components.stream().filter(Rest.class::isInstance).count();
        if (rests != 1) {
            throw new IllegalLayoutException(record, "needs one component that is the Remainder");
        }
        boolean isEnd = false;
        for (Component part : components) {
            if (isEnd && !(part instanceof Rest)) {
                throw illegal(part.name(), "stands behind what is not published");
            }
            isEnd |= part instanceof Body;
            if (part instanceof FloatingPart || part instanceof ListPart) {
                checkFloats(part, components);
            }
        }
    }

    private void checkFloats(Component part, List<Component> components) {
        if (components.stream().anyMatch(Body.class::isInstance)) {
            throw illegal(part.name(), "stands before what is not published");
        }
    }

    private void addCount(ListPart list) {
        if (!counts.add(list.count())) {
            throw illegal(list.name(), "has the count of another list");
        }
        if (list.isCountFloating()) {
            add(
                    new FloatingPart(
                            list.name(),
                            list.type(),
                            list.count(),
                            "USHORT",
                            list.countTag(),
                            0,
                            0,
                            0,
                            0,
                            list.since(),
                            0,
                            0),
                    list.name());
        }
    }

    private void add(FloatingPart field, String component) {
        for (int tag : field.tags()) {
            List<Reading> others = readings.computeIfAbsent(tag, any -> new ArrayList<>());
            for (Reading other : others) {
                if (!isToldApart(other.field(), field)) {
                    throw illegal(
                            component,
                            "has tag %d, as %s has; their lengths do not tell them apart".formatted(tag, other.name()));
                }
            }
            others.add(new Reading(field, component));
        }
    }

    /**
     * Whether the length of the data says which of two fields it is. The one that is looked for
     * first has a size; the other has another size, or is an array: an array of a single number is
     * then read as the first.
     */
    private static boolean isToldApart(FloatingPart first, FloatingPart second) {
        int size = FieldSource.size(first);
        return size > 0
                && size != FieldSource.size(second)
                && (FieldSource.size(second) > 0 || second.wireType().endsWith("_ARRAY"));
    }

    private IllegalLayoutException illegal(String component, String problem) {
        Element element = record;
        for (RecordComponentElement candidate : record.getRecordComponents()) {
            if (candidate.getSimpleName().contentEquals(component)) {
                element = candidate;
            }
        }
        return new IllegalLayoutException(element, problem);
    }

    /** Names that the generated code needs for itself. */
    static boolean isReserved(String name) {
        return Set.of("in", "out", "message", "item", "floatingStart", "entries", "last", "all")
                .contains(name);
    }

    /** The range of a fixed field's number. */
    static boolean holds(FixedPart field, long number) {
        return switch (field.wireType()) {
            case "UINT" -> number >= 0 && number <= 0xFFFF_FFFFL;
            case "INT" -> number == (int) number;
            case "USHORT" -> number >= 0 && number <= 0xFFFF;
            case "UCHAR" -> number >= 0 && number <= 0xFF;
            default -> number == 0;
        };
    }
}
