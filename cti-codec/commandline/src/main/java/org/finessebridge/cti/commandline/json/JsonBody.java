package org.finessebridge.cti.commandline.json;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.finessebridge.cti.codec.FixedField;
import org.finessebridge.cti.codec.FloatingField;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.frame.FieldData;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the body of one message. */
final class JsonBody {

    private static final int WHOLE = -1;
    private static final int NO_TAG = -1;
    private static final List<String> FLOATING_MEMBERS = List.of(Member.TAG, Member.NAME, Member.VALUE, Member.HEX);

    private final MessageLayout<?> layout;
    private final ProtocolVersion version;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    JsonBody(MessageLayout<?> layout, ProtocolVersion version) {
        this.layout = layout;
        this.version = version;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    // ---- the fixed part

    /**
     * Writes the fixed part; a field that is not named is 0.
     *
     * @param length where the fixed part ends early; null where it is whole
     */
    void fixed(@Nullable JsonNode fields, @Nullable JsonNode length) {
        if (fields != null && !fields.isObject()) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "fields is not an object");
        }
        int end = length == null ? WHOLE : end(length);
        Set<String> left = new HashSet<>(fields == null ? Set.of() : fields.propertyNames());
        boolean namesAny = !left.isEmpty();
        for (FixedField field : layout.fixed()) {
            if (body.size() == end) {
                break;
            }
            boolean isNamed = left.contains(field.name());
            if (isIn(field, isNamed, namesAny)) {
                left.remove(field.name());
                write(field, fields == null ? null : fields.get(field.name()));
            }
        }
        if (!left.isEmpty()) {
            throw unknown(left.stream().sorted().findFirst().orElseThrow(), end);
        }
        if (end != WHOLE && body.size() != end) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE,
                    "fixedLength: the fixed part of %s cannot end after %d bytes".formatted(layout.name(), end));
        }
    }

    /** A field that servers of any version may leave out is there where it is named. */
    private boolean isIn(FixedField field, boolean isNamed, boolean namesAny) {
        return (!field.bodies().isEmpty() && namesAny) ? isNamed : field.isIn(version, -1);
    }

    private void write(FixedField field, @Nullable JsonNode json) {
        WireType type = field.type();
        long number = json == null ? 0 : JsonValue.number(field.name(), type, field.codes(), json);
        body.writeBytes(FieldData.bytes(type, number));
    }

    private static int end(JsonNode length) {
        if (!length.isInt() || length.intValue() < 0) {
            throw new CommandFailure(CtiExitCode.WRONG_VALUE, "fixedLength is not a number of bytes");
        }
        return length.intValue();
    }

    private CommandFailure unknown(String field, int end) {
        boolean isListed =
                layout.fixed().stream().anyMatch(listed -> listed.name().equals(field));
        if (isListed && end != WHOLE) {
            return new CommandFailure(
                    CtiExitCode.WRONG_VALUE,
                    "%s: the fixed part ends before it, after fixedLength %d bytes".formatted(field, end));
        }
        return new CommandFailure(
                CtiExitCode.UNKNOWN_FIELD,
                "%s of version %s has no fixed field '%s'; it has %s"
                        .formatted(
                                layout.name(),
                                version,
                                field,
                                layout.fixed().stream()
                                        .filter(listed -> listed.isIn(version, -1))
                                        .map(FixedField::name)
                                        .collect(Collectors.joining(", "))));
    }

    // ---- the floating part

    /** Writes the floating fields in their order. */
    void floating(@Nullable JsonNode fields) {
        if (fields == null) {
            return;
        }
        if (!fields.isArray()) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "floating is not a list");
        }
        for (JsonNode field : fields) {
            floatingField(field);
        }
    }

    /** Writes what follows the fixed part where that is not published. */
    void rest(@Nullable JsonNode hex) {
        if (hex == null) {
            return;
        }
        if (!layout.isUnpublished()) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_FIELD, "%s has no rest: all its fields are published".formatted(layout.name()));
        }
        body.writeBytes(JsonValue.hex(Member.REST, hex).toByteArray());
    }

    private void floatingField(JsonNode json) {
        if (!json.isObject()) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "a floating field is an object");
        }
        JsonFrame.requireMembers(json.propertyNames(), FLOATING_MEMBERS, "a floating field");
        if (layout.isUnpublished()) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_FIELD,
                    "%s has no published floating fields: give its rest as hex".formatted(layout.name()));
        }
        JsonNode name = json.get(Member.NAME);
        JsonNode value = json.get(Member.VALUE);
        JsonNode hex = json.get(Member.HEX);
        int tag = tag(json.get(Member.TAG));
        String named = name == null || name.isNull() ? null : name.asString();
        String shown = named == null ? "tag " + tag : named;
        if (named == null && tag == NO_TAG) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "a floating field needs a name or a tag");
        }
        if (hex != null) {
            header(
                    tag != NO_TAG ? tag : find(tag, named, null).tag(version),
                    JsonValue.hex(shown, hex).toByteArray());
        } else if (value != null) {
            FloatingField field = find(tag, named, value);
            header(tag != NO_TAG ? tag : field.tag(version), FieldData.of(field, JsonValue.of(field, value)));
        } else {
            throw new CommandFailure(CtiExitCode.BAD_JSON, shown + ": a floating field needs a value or hex");
        }
    }

    /**
     * The field of a tag or a name or both.
     *
     * @param value decides between a number and a list of numbers; null where any will do
     */
    private FloatingField find(int tag, @Nullable String name, @Nullable JsonNode value) {
        FloatingField found = null;
        for (FloatingField field : layout.floating()) {
            boolean isMeant = (tag == NO_TAG || tag == field.tag() || tag == field.alsoTag())
                    && (name == null || name.equals(field.name()))
                    && field.isIn(version);
            if (isMeant && (found == null || (value != null && value.isArray()))) {
                found = field;
            }
        }
        if (found != null) {
            return found;
        }
        throw new CommandFailure(
                CtiExitCode.UNKNOWN_FIELD,
                "%s of version %s has no floating field %s%s%s"
                        .formatted(
                                layout.name(),
                                version,
                                name == null ? "" : "'" + name + "'",
                                name != null && tag != NO_TAG ? " with " : "",
                                tag == NO_TAG ? "" : "tag " + tag + "; give its data as hex"));
    }

    private int tag(@Nullable JsonNode json) {
        if (json == null) {
            return NO_TAG;
        }
        int largest = largest(version.floatingTagWidth());
        if (!json.isInt() || json.intValue() < 0 || json.intValue() > largest) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE, "tag %s is not a number from 0 to %d".formatted(json, largest));
        }
        return json.intValue();
    }

    private void header(int tag, byte[] data) {
        int largest = largest(version.floatingLengthWidth());
        if (data.length > largest) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE,
                    "the floating field with tag %d has %d bytes of data; version %s has room for"
                                    .formatted(tag, data.length, version)
                            + " %d".formatted(largest));
        }
        number(tag, version.floatingTagWidth());
        number(data.length, version.floatingLengthWidth());
        body.writeBytes(data);
    }

    private void number(int number, int width) {
        if (width > 1) {
            body.write(number >> Byte.SIZE);
        }
        body.write(number);
    }

    private static int largest(int width) {
        return width == 1 ? 0xFF : 0xFFFF;
    }
}
