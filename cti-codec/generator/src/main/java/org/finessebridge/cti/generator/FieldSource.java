package org.finessebridge.cti.generator;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.finessebridge.cti.generator.Component.FloatingPart;

/** The expressions that read, write and describe single fields. */
final class FieldSource {

    /** The types of the wire, as they are written in a source file. */
    static final String WIRE = Packages.LAYOUT + "WireType.";

    private static final Map<String, Integer> SIZES =
            Map.of("UINT", 4, "INT", 4, "TIME", 4, "USHORT", 2, "BOOL", 2, "UCHAR", 1);

    private FieldSource() {}

    /** The size of a field's data, 0 where it varies. */
    static int size(FloatingPart field) {
        return SIZES.getOrDefault(field.wireType(), 0);
    }

    // ---- fixed fields

    static String read(FixedPart field) {
        String value = "in." + method(field.wireType()) + "()";
        String read = field.type().isCoded() ? table(field.type()) + ".coded(" + value + ")" : value;
        if (field.since() == 0 && field.bodies().isEmpty()) {
            return read;
        }
        String bodies = field.bodies().isEmpty() ? "" : ", " + String.join(", ", field.bodies());
        String absent = field.type().isCoded()
                ? table(field.type()) + ".coded(0)"
                : field.wireType().equals("BOOL")
                        ? "false"
                        : field.wireType().equals("TIME") ? "java.time.Instant.EPOCH" : "0";
        return "in.has(" + field.since() + bodies + ") ? " + read + " : " + absent;
    }

    static String write(FixedPart field, String value) {
        String raw = field.type().isCoded() ? value + ".raw()" : value;
        String name = field.wireType().equals("INT") || field.wireType().equals("BOOL")
                ? ""
                : SourceText.literal(field.guideName()) + ", ";
        String write = "out." + method(field.wireType()) + "(" + name + raw + ");";
        if (field.since() == 0) {
            return write;
        }
        String has = "out.has(" + field.since() + ")";
        return "if (" + (field.bodies().isEmpty() ? has : has + " || " + raw + " != 0") + ") " + write;
    }

    static String describe(FixedPart field) {
        return "new FixedField(%s, %s, %d, java.util.List.of(%s), %s)"
                .formatted(
                        SourceText.literal(field.guideName()),
                        WIRE + field.wireType(),
                        field.since(),
                        String.join(", ", field.bodies()),
                        codes(field.type()));
    }

    // ---- floating fields

    /** Whether the present field can be a value; empty where every one can. */
    static String condition(FloatingPart field, boolean isMember) {
        String has = has(field, "in");
        String fits = switch (field.wireType()) {
            case "STRING" -> isMember ? "in.fitsText(" + max(field, "in") + ")" : "";
            case "UNSPEC" -> isMember ? "in.isAtMost(" + max(field, "in") + ")" : "";
            case "UINT_ARRAY" -> "in.holds(4)";
            case "USHORT_ARRAY" -> "in.holds(2)";
            case "NAMEDVAR" -> "in.namedVariable() != null";
            case "NAMEDARRAY" -> "in.namedArray() != null";
            default -> "in.fits(" + SIZES.get(field.wireType()) + ")";
        };
        return Stream.of(has, fits).filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" && "));
    }

    static String read(FloatingPart field, boolean isMember) {
        return switch (field.wireType()) {
            case "STRING", "UNSPEC" -> text(field, isMember);
            case "UINT_ARRAY" -> "in.uintArray()";
            case "USHORT_ARRAY" -> "in.ushortArray()";
            case "NAMEDVAR" -> "java.util.Objects.requireNonNull(in.namedVariable())";
            case "NAMEDARRAY" -> "java.util.Objects.requireNonNull(in.namedArray())";
            default -> number(field);
        };
    }

    private static String number(FloatingPart field) {
        String value = "in." + (field.wireType().equals("INT") ? "int" : method(field.wireType())) + "Field()";
        return field.type().isCoded() ? table(field.type()) + ".coded(" + value + ")" : value;
    }

    private static String text(FloatingPart field, boolean isMember) {
        if (isMember) {
            return field.wireType().equals("STRING") ? "in.text()" : "in.data()";
        }
        String method = field.type().isSecret() ? "secret" : field.wireType().equals("STRING") ? "text" : "opaque";
        return "in." + method + "(" + tag(field, "in") + ", " + max(field, "in") + ")";
    }

    static String write(FloatingPart field, String value, boolean isMember) {
        String name = SourceText.literal(field.guideName());
        String tag = tag(field, "out");
        String max = max(field, "out");
        String write = switch (field.wireType()) {
            case "STRING", "UNSPEC" ->
                "out.%s(%s, %s, %s, %s);".formatted(writeText(field, isMember), tag, max, name, value);
            case "NAMEDVAR" -> "out.namedVariable(%s, %s, %s, %s);".formatted(tag, max, name, value);
            case "NAMEDARRAY" -> "out.namedArray(%s, %s, %s, %s);".formatted(tag, max, name, value);
            case "UINT_ARRAY" -> "out.uintArray(%s, %s, %s);".formatted(tag, name, value);
            case "USHORT_ARRAY" -> "out.ushortArray(%s, %s, %s);".formatted(tag, name, value);
            case "INT", "BOOL" ->
                "out.%sField(%s, %s);".formatted(field.wireType().equals("INT") ? "int" : "bool", tag, value);
            default -> "out.%sField(%s, %s, %s);".formatted(method(field.wireType()), tag, name, value);
        };
        String has = has(field, "out");
        return has.isEmpty() ? write : "if (" + has + ") " + write;
    }

    private static String has(FloatingPart field, String on) {
        String came = field.since() == 0
                ? ""
                : field.uccxSince() == 0
                        ? "%s.has(%d)".formatted(on, field.since())
                        : "%s.has(%s.isUccx() ? %d : %d)".formatted(on, on, field.uccxSince(), field.since());
        String stays = field.until() == 0 ? "" : "!%s.has(%d)".formatted(on, field.until() + 1);
        return Stream.of(came, stays).filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" && "));
    }

    private static String writeText(FloatingPart field, boolean isMember) {
        if (isMember) {
            return field.wireType().equals("STRING") ? "textField" : "opaqueField";
        }
        return field.type().isSecret() ? "secret" : field.wireType().equals("STRING") ? "text" : "opaque";
    }

    static String describe(FloatingPart field, String count) {
        return "new FloatingField(%s, %d, %d, %d, %s, %d, %d, %d, %d, %s, %s, %s)"
                .formatted(
                        SourceText.literal(field.guideName()),
                        field.tag(),
                        field.alsoTag(),
                        field.uccxTag(),
                        WIRE + field.wireType(),
                        field.max(),
                        field.since(),
                        field.until(),
                        field.uccxSince(),
                        codes(field.type()),
                        count.isEmpty() ? "null" : SourceText.literal(count),
                        field.type().isSecret());
    }

    // ---- pieces

    /** The constant that holds the table of an enumeration. */
    static String table(JavaType coded) {
        return coded.argument()
                .simpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String tag(FloatingPart field, String on) {
        return field.uccxTag() == 0
                ? Integer.toString(field.tag())
                : "%s.isUccx() ? %d : %d".formatted(on, field.uccxTag(), field.tag());
    }

    private static String max(FloatingPart field, String on) {
        return field.uccxMax() == 0
                ? Integer.toString(field.max())
                : "%s.isUccx() ? %d : %d".formatted(on, field.uccxMax(), field.max());
    }

    private static String codes(JavaType type) {
        return type.isCoded() ? type.argument().source() + ".class" : "null";
    }

    private static String method(String wireType) {
        return wireType.equals("INT") ? "int32" : wireType.toLowerCase(Locale.ROOT);
    }
}
