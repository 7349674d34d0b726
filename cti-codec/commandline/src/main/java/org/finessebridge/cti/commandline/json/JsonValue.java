package org.finessebridge.cti.commandline.json;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.finessebridge.cti.codec.FloatingField;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.frame.FieldData;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.code.CtiCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of fields. What is none is a {@link CommandFailure} that names the field. */
final class JsonValue {

    private static final int LARGEST_INDEX = 0xFF;

    private JsonValue() {}

    /**
     * A number that fits a type; a BOOL may be true or false, a number with names one of them.
     *
     * @param codes the names; null where there are none
     */
    static long number(String field, WireType type, @Nullable Class<? extends CtiCode> codes, JsonNode json) {
        if (json.isBoolean() && type == WireType.BOOL) {
            return json.booleanValue() ? 1 : 0;
        }
        if (json.isString() && codes != null) {
            return code(field, codes, json.stringValue());
        }
        long smallest = FieldData.smallest(type);
        long largest = FieldData.largest(type);
        if (!json.isIntegralNumber()
                || !json.canConvertToLong()
                || json.longValue() < smallest
                || json.longValue() > largest) {
            throw wrong(field, json, "%s, a number from %d to %d".formatted(type, smallest, largest));
        }
        return json.longValue();
    }

    /** The value of a floating field, as {@link FieldData} has it. */
    static Object of(FloatingField field, JsonNode json) {
        String name = field.name();
        return switch (field.type()) {
            case STRING -> text(name, json);
            case UNSPEC -> field.isSecret() ? text(name, json) : hex(name, json);
            case NAMEDVAR -> {
                only(name, json, Set.of(Member.NAME, Member.VALUE));
                yield new NamedVariable(part(name, json, Member.NAME), part(name, json, Member.VALUE));
            }
            case NAMEDARRAY -> {
                only(name, json, Set.of(Member.INDEX, Member.NAME, Member.VALUE));
                yield new NamedArray(
                        index(name, json.get(Member.INDEX)),
                        part(name, json, Member.NAME),
                        part(name, json, Member.VALUE));
            }
            case UINT_ARRAY, USHORT_ARRAY -> numbers(field, json);
            default -> number(name, field.type(), field.codes(), json);
        };
    }

    /** Bytes in hexadecimal digits. */
    static OpaqueBytes hex(String field, JsonNode json) {
        if (json.isString()) {
            try {
                return OpaqueBytes.copyOf(HexFormat.of().parseHex(json.stringValue()));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(
                        CtiExitCode.BAD_HEX, "%s: %s is no hexadecimal text".formatted(field, shown(json)));
            }
        }
        throw wrong(field, json, "a text of hexadecimal digits");
    }

    private static List<Long> numbers(FloatingField field, JsonNode json) {
        if (!json.isArray()) {
            throw wrong(field.name(), json, "a list of numbers");
        }
        List<Long> numbers = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            numbers.add(number(field.name(), FieldData.element(field.type()), field.codes(), element));
        }
        return numbers;
    }

    private static long code(String field, Class<? extends CtiCode> codes, String name) {
        for (CtiCode code : codes.getEnumConstants()) {
            if (((Enum<?>) code).name().equals(name)) {
                return code.code();
            }
        }
        throw new CommandFailure(
                CtiExitCode.WRONG_VALUE, "%s: %s has no name '%s'".formatted(field, codes.getSimpleName(), name));
    }

    private static int index(String field, @Nullable JsonNode json) {
        if (json == null || !json.isInt() || json.intValue() < 0 || json.intValue() > LARGEST_INDEX) {
            throw wrong(field, json, "an index from 0 to " + LARGEST_INDEX);
        }
        return json.intValue();
    }

    private static String part(String field, JsonNode json, String member) {
        JsonNode text = json.get(member);
        if (text == null) {
            throw wrong(field, json, "an object with a " + member);
        }
        return text(field + "." + member, text);
    }

    private static String text(String field, JsonNode json) {
        if (!json.isString()) {
            throw wrong(field, json, "a text");
        }
        String text = json.stringValue();
        if (text.indexOf('\0') >= 0) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE, field + ": a text has no NUL within it; give the bytes as hex");
        }
        return text;
    }

    /** Refuses members that would be lost. */
    private static void only(String field, JsonNode json, Set<String> members) {
        if (!json.isObject() || !members.containsAll(json.propertyNames())) {
            throw wrong(field, json, "an object of " + String.join(", ", members));
        }
    }

    private static CommandFailure wrong(String field, @Nullable JsonNode json, String expected) {
        return new CommandFailure(CtiExitCode.WRONG_VALUE, "%s: %s is not %s".formatted(field, shown(json), expected));
    }

    private static String shown(@Nullable JsonNode json) {
        String text = String.valueOf(json);
        int longest = 40;
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
