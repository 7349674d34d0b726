package org.finessebridge.cti.commandline.json;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.frame.FrameVersion;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes frames of messages in JSON, those that {@link FrameJson} wrote and those that were written
 * by hand. What is wrong is a {@link CommandFailure}.
 */
public final class JsonFrame {

    private static final List<String> MEMBERS = List.of(
            Member.TYPE,
            Member.NAME,
            Member.FIELDS,
            Member.FIXED_LENGTH,
            Member.FLOATING,
            Member.REST,
            Member.HEX,
            Member.MALFORMED,
            Member.TIME,
            Member.SIDE);
    private static final String VERSION_NUMBER = "VersionNumber";
    private static final long NONE = -1;
    private static final long LARGEST_TYPE = 0xFFFF_FFFFL;

    private final FrameVersion version;

    /** Makes frames of a version. */
    public JsonFrame(FrameVersion version) {
        this.version = version;
    }

    /** Whether an object is none of the messages, but what the monitor says about its session. */
    public static boolean isOfMonitor(JsonNode object) {
        return !object.has(Member.TYPE)
                && !object.has(Member.NAME)
                && (object.has(Member.SESSION) || object.has(Member.HEALTH));
    }

    /** The frame of a message, with its header. */
    public byte[] bytes(JsonNode message) {
        requireMembers(message.propertyNames(), MEMBERS, "a message");
        ProtocolVersion present = version.present();
        long type = type(message, present);
        JsonNode hex = message.get(Member.HEX);
        byte[] frame = hex != null
                ? frame(type, JsonValue.hex(Member.HEX, hex).toByteArray())
                : frame(type, body(message, type, layout(type, present)));
        if (hex != null) {
            ProtocolVersion next = version.of(frame); // an OPEN_REQ is followed in this form too
            assert next.dialect() == present.dialect();
        }
        return frame;
    }

    private static MessageLayout<?> layout(long type, ProtocolVersion version) {
        MessageLayout<?> layout = MessageLayouts.ofType(type, version);
        if (layout == null) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_MESSAGE,
                    "type %d is unknown in version %s: give its body as hex".formatted(type, version));
        }
        if (layout.isUnpublished() && layout.fixed().isEmpty()) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE,
                    "the layout of %s is not published: give its body as hex".formatted(layout.name()));
        }
        return layout;
    }

    private byte[] body(JsonNode message, long type, MessageLayout<?> layout) {
        JsonNode fields = message.get(Member.FIELDS);
        ProtocolVersion own = version.of(type, versionNumber(fields));
        JsonBody body = new JsonBody(layout, own);
        body.fixed(fields, message.get(Member.FIXED_LENGTH));
        body.floating(message.get(Member.FLOATING));
        body.rest(message.get(Member.REST));
        return body.bytes();
    }

    private static long versionNumber(@Nullable JsonNode fields) {
        JsonNode named = fields == null ? null : fields.get(VERSION_NUMBER);
        return named == null || !named.isIntegralNumber() || !named.canConvertToLong() ? NONE : named.longValue();
    }

    private static long type(JsonNode message, ProtocolVersion version) {
        JsonNode name = message.get(Member.NAME);
        JsonNode type = message.get(Member.TYPE);
        boolean isNamed = name != null && !name.isNull();
        if (type == null && !isNamed) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "a message needs a name or a type");
        }
        if (isNamed && !name.isString()) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, "the name of a message is a text");
        }
        if (type == null) {
            return typeOf(name == null ? "" : name.stringValue(), version);
        }
        if (!type.isIntegralNumber()
                || !type.canConvertToLong()
                || type.longValue() < 0
                || type.longValue() > LARGEST_TYPE) {
            throw new CommandFailure(
                    CtiExitCode.BAD_JSON, "the type of a message is a number from 0 to " + LARGEST_TYPE);
        }
        MessageLayout<?> layout = MessageLayouts.ofType(type.longValue(), version);
        if (isNamed && (layout == null || !layout.name().equals(name.stringValue()))) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_MESSAGE,
                    "type %d is %s in version %s, not %s"
                            .formatted(
                                    type.longValue(),
                                    layout == null ? "unknown" : layout.name(),
                                    version,
                                    name.stringValue()));
        }
        return type.longValue();
    }

    private static long typeOf(String name, ProtocolVersion version) {
        long type = MessageNames.type(name, version);
        if (type == NONE) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_MESSAGE, "version %s has no message '%s'".formatted(version, name));
        }
        return type;
    }

    private static byte[] frame(long type, byte[] body) {
        int length = MessageLayouts.HEADER_LENGTH + body.length;
        if (length > MessageLayouts.MAX_FRAME_LENGTH) {
            throw new CommandFailure(
                    CtiExitCode.WRONG_VALUE,
                    "the message would be a frame of %d bytes; a frame has at most %d"
                            .formatted(length, MessageLayouts.MAX_FRAME_LENGTH));
        }
        return ByteBuffer.allocate(length)
                .putInt(body.length)
                .putInt((int) type)
                .put(body)
                .array();
    }

    /** Refuses members that would be overlooked. */
    static void requireMembers(Collection<String> members, List<String> known, String of) {
        for (String member : members) {
            if (!known.contains(member)) {
                throw new CommandFailure(
                        CtiExitCode.BAD_JSON,
                        "'%s' is no member of %s; there are %s".formatted(member, of, String.join(", ", known)));
            }
        }
    }
}
