package org.finessebridge.cti.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.finessebridge.cti.generator.Component.Body;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.Group;
import org.finessebridge.cti.generator.Component.ListPart;
import org.finessebridge.cti.generator.Component.Rest;
import org.jspecify.annotations.Nullable;

/** Reads the components of records, and refuses what cannot stand on the wire. */
final class RecordReader {

    private static final Set<String> SIZED = Set.of("UINT", "INT", "USHORT", "UCHAR", "BOOL", "TIME");

    /** The Java types of fixed fields; enumerated numbers are {@code Coded} besides. */
    private static final Map<String, String> FIXED_TYPES = Map.of(
            "UINT", "long",
            "INT", "int",
            "USHORT", "int",
            "UCHAR", "int",
            "BOOL", "boolean",
            "TIME", "java.time.Instant");

    /** The Java types of floating fields. */
    private static final Map<String, Set<String>> FLOATING_TYPES = Map.ofEntries(
            Map.entry("UINT", Set.of("java.lang.Long")),
            Map.entry("INT", Set.of("java.lang.Integer")),
            Map.entry("USHORT", Set.of("java.lang.Integer")),
            Map.entry("UCHAR", Set.of("java.lang.Integer")),
            Map.entry("BOOL", Set.of("java.lang.Boolean")),
            Map.entry("TIME", Set.of("java.time.Instant")),
            Map.entry("STRING", Set.of("java.lang.String", message("Secret"))),
            Map.entry("UNSPEC", Set.of(message("OpaqueBytes"), message("Secret"))),
            Map.entry("NAMEDVAR", Set.of(message("NamedVariable"))),
            Map.entry("NAMEDARRAY", Set.of(message("NamedArray"))),
            Map.entry("UINT_ARRAY", Set.of("java.util.List<java.lang.Long>")),
            Map.entry("USHORT_ARRAY", Set.of("java.util.List<java.lang.Integer>")));

    private final Elements elements;

    /** The records that are being read, one within the other. */
    private final Deque<String> within = new ArrayDeque<>();

    RecordReader(Elements elements) {
        this.elements = elements;
    }

    List<Component> components(TypeElement record) {
        List<Component> components = new ArrayList<>();
        within.push(record.getQualifiedName().toString());
        for (RecordComponentElement element : record.getRecordComponents()) {
            if (LayoutRules.isReserved(element.getSimpleName().toString())) {
                throw new IllegalLayoutException(element, "has a name that generated code needs");
            }
            components.add(component(element));
        }
        within.pop();
        return components;
    }

    private Component component(RecordComponentElement element) {
        String name = element.getSimpleName().toString();
        JavaType type = JavaType.of(element.asType());
        Annotated fixed = Annotated.of(element, "Fixed");
        Annotated floating = Annotated.of(element, "Floating");
        Annotated repeated = Annotated.of(element, "Repeated");
        Annotated group = Annotated.of(element, "FixedGroup");
        Annotated unpublished = Annotated.of(element, "Unpublished");
        long kinds = Stream.of(fixed, repeated == null ? floating : repeated, group, unpublished)
                .filter(annotation -> annotation != null)
                .count();
        if (kinds == 0 && type.name().equals(message("Remainder"))) {
            return new Rest(name, type);
        }
        if (kinds != 1) {
            throw new IllegalLayoutException(
                    element, kinds == 0 ? "has no wire annotation" : "has more than one wire annotation");
        }
        if (fixed != null) {
            return fixed(element, fixed, "");
        }
        if (repeated != null) {
            return list(element, type, repeated, floating);
        }
        if (floating != null) {
            return floating(element, type, floating);
        }
        if (group != null) {
            return group(element, type, group);
        }
        if (!type.name().equals(message("OpaqueBytes"))) {
            throw new IllegalLayoutException(element, "is unpublished, but no OpaqueBytes");
        }
        return new Body(name, type);
    }

    private FixedPart fixed(RecordComponentElement element, Annotated fixed, String suffix) {
        String name = element.getSimpleName().toString();
        JavaType type = JavaType.of(element.asType());
        String wireType = fixed.constant("value", "");
        boolean isCode = type.isCoded() && Set.of("UINT", "USHORT", "UCHAR").contains(wireType);
        if (!isCode && !type.source().equals(FIXED_TYPES.get(wireType))) {
            throw new IllegalLayoutException(element, "cannot be a fixed " + wireType);
        }
        FixedPart field = new FixedPart(
                name,
                type,
                guideName(fixed.text("name"), name) + suffix,
                wireType,
                (int) fixed.number("since"),
                fixed.array("bodies"),
                fixed.number("unset"));
        if (!LayoutRules.holds(field, field.unset())) {
            throw new IllegalLayoutException(element, "cannot hold what it is unset");
        }
        if (!field.bodies().isEmpty() && !(Set.of("UINT", "INT").contains(wireType) && !isCode)) {
            throw new IllegalLayoutException(element, "is told by the body's length, but no number of 4 bytes");
        }
        return field;
    }

    private Group group(RecordComponentElement element, JavaType type, Annotated group) {
        String suffix = group.text("suffix");
        List<FixedPart> fields = new ArrayList<>();
        for (RecordComponentElement member : recordOf(element, type).getRecordComponents()) {
            Annotated fixed = Annotated.of(member, "Fixed");
            if (fixed == null) {
                throw new IllegalLayoutException(member, "is no fixed field");
            }
            fields.add(fixed(member, fixed, suffix));
        }
        return new Group(element.getSimpleName().toString(), type, suffix, fields);
    }

    private static FloatingPart floating(RecordComponentElement element, JavaType type, Annotated floating) {
        String name = element.getSimpleName().toString();
        String wireType = floating.constant("type", "STRING");
        int max = (int) floating.number("max");
        boolean isCode = type.isCoded() && Set.of("UINT", "USHORT").contains(wireType);
        if (!isCode && !FLOATING_TYPES.getOrDefault(wireType, Set.of()).contains(type.source())) {
            throw new IllegalLayoutException(element, "cannot be a floating " + wireType);
        }
        boolean sized = SIZED.contains(wireType) || wireType.endsWith("_ARRAY");
        if (sized == max > 0) {
            throw new IllegalLayoutException(element, "needs a largest size exactly where it varies");
        }
        FloatingPart field = new FloatingPart(
                name,
                type,
                guideName(floating.text("name"), name),
                wireType,
                (int) floating.number("tag"),
                (int) floating.number("alsoTag"),
                (int) floating.number("uccxTag"),
                max,
                (int) floating.number("uccxMax"),
                (int) floating.number("since"),
                (int) floating.number("until"),
                (int) floating.number("uccxSince"));
        checkTags(element, field);
        if (field.uccxMax() != 0 && sized) {
            throw new IllegalLayoutException(element, "has a size of its own, for UCCX too");
        }
        if (field.until() != 0 && field.until() < field.since()) {
            throw new IllegalLayoutException(element, "is gone before it came");
        }
        if (field.uccxSince() != 0 && field.since() == 0) {
            throw new IllegalLayoutException(element, "is new in a version of UCCX, but old in UCCE");
        }
        return field;
    }

    private static void checkTags(RecordComponentElement element, FloatingPart field) {
        for (int tag : field.tags()) {
            if (tag < 1 || tag > 0xFFFF) {
                throw new IllegalLayoutException(element, "has an impossible tag");
            }
        }
        if (field.alsoTag() == field.tag()) {
            throw new IllegalLayoutException(element, "has its tag twice");
        }
        if (field.uccxTag() != 0 && !field.tags().contains(field.uccxTag())) {
            throw new IllegalLayoutException(element, "has a tag for UCCX that is not read");
        }
    }

    private ListPart list(
            RecordComponentElement element, JavaType type, Annotated repeated, @Nullable Annotated floating) {
        if (!type.isList() || type.arguments().isEmpty()) {
            throw new IllegalLayoutException(element, "is no list of a type");
        }
        int countTag = (int) repeated.number("countTag");
        if (countTag < 0 || countTag > 0xFFFF) {
            throw new IllegalLayoutException(element, "has an impossible tag");
        }
        List<Component> members = floating == null
                ? components(recordOf(element, type.argument()))
                : List.of(floating(element, type.argument(), floating));
        if (members.stream().anyMatch(member -> !isMember(member))) {
            throw new IllegalLayoutException(element, "has an entry that does not float");
        }
        if (members.stream().anyMatch(member -> member.type().isSecret())) {
            throw new IllegalLayoutException(element, "has a password in an entry");
        }
        return new ListPart(
                element.getSimpleName().toString(),
                type,
                repeated.text("count"),
                countTag,
                repeated.isTrue("counted", true),
                (int) repeated.number("since"),
                members,
                floating == null);
    }

    private static boolean isMember(Component component) {
        return component instanceof FloatingPart || (component instanceof ListPart list && !list.counted());
    }

    private TypeElement recordOf(RecordComponentElement element, JavaType type) {
        TypeElement record = elements.getTypeElement(type.name());
        if (record == null || record.getRecordComponents().isEmpty()) {
            throw new IllegalLayoutException(element, "is not made of a record");
        }
        if (within.contains(type.name())) {
            throw new IllegalLayoutException(element, "is made of the record that it is in");
        }
        return record;
    }

    /** By default the component's name, with a capital first and ID for Id. */
    private static String guideName(String given, String component) {
        return given.isEmpty()
                ? (Character.toUpperCase(component.charAt(0)) + component.substring(1))
                        .replaceAll("Id(?=[A-Z0-9]|$)", "ID")
                : given;
    }

    private static String message(String simpleName) {
        return Packages.MESSAGE + simpleName;
    }
}
