package org.finessebridge.cti.commandline.json;

import java.util.HexFormat;
import java.util.List;
import org.finessebridge.cti.commandline.frame.FixedValue;
import org.finessebridge.cti.commandline.frame.FloatingValue;
import org.finessebridge.cti.commandline.frame.FrameContent;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes frames as JSON. Holds nothing between them; used from any thread. */
public final class FrameJson {

    private static final HexFormat HEX = HexFormat.of();

    private final boolean masksPasswords;

    /**
     * Writes frames.
     *
     * @param masksPasswords whether {@code ***} stands for passwords; the bytes cannot be made from
     *     it again
     */
    public FrameJson(boolean masksPasswords) {
        this.masksPasswords = masksPasswords;
    }

    /** Writes the members of one message into an object. */
    public void members(FrameContent content, JsonGenerator out) {
        out.writeNumberProperty(Member.TYPE, content.messageType());
        text(Member.NAME, content.name(), out);
        if (content.isOpaque()) {
            String malformed = content.malformed();
            if (malformed != null) {
                out.writeStringProperty(Member.MALFORMED, malformed);
            }
            hex(content.body(), content.maySecret(), out);
            return;
        }
        out.writeObjectPropertyStart(Member.FIELDS);
        for (FixedValue fixed : content.fixed()) {
            out.writeNumberProperty(fixed.field().name(), fixed.value());
        }
        out.writeEndObject();
        if (content.fixedLength() != FrameContent.WHOLE) {
            out.writeNumberProperty(Member.FIXED_LENGTH, content.fixedLength());
        }
        OpaqueBytes rest = content.rest();
        if (rest != null) {
            out.writeStringProperty(Member.REST, HEX.formatHex(rest.toByteArray()));
            return;
        }
        out.writeArrayPropertyStart(Member.FLOATING);
        for (FloatingValue field : content.floating()) {
            floating(field, out);
        }
        out.writeEndArray();
    }

    private void floating(FloatingValue field, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty(Member.TAG, field.tag());
        text(Member.NAME, field.field() == null ? null : field.field().name(), out);
        Object value = field.value();
        if (value != null && field.isSecret() && masksPasswords) {
            out.writeStringProperty(Member.VALUE, Member.MASK);
        } else {
            if (value != null) {
                out.writeName(Member.VALUE);
                value(value, out);
            }
            if (!field.isExact()) {
                hex(field.data(), field.isSecret(), out);
            }
        }
        out.writeEndObject();
    }

    private static void value(Object value, JsonGenerator out) {
        switch (value) {
            case Long number -> out.writeNumber(number);
            case String text -> out.writeString(text);
            case OpaqueBytes bytes -> out.writeString(HEX.formatHex(bytes.toByteArray()));
            case NamedVariable(String name, String text) -> {
                out.writeStartObject();
                out.writeStringProperty(Member.NAME, name);
                out.writeStringProperty(Member.VALUE, text);
                out.writeEndObject();
            }
            case NamedArray(int index, String name, String text) -> {
                out.writeStartObject();
                out.writeNumberProperty(Member.INDEX, index);
                out.writeStringProperty(Member.NAME, name);
                out.writeStringProperty(Member.VALUE, text);
                out.writeEndObject();
            }
            case List<?> numbers -> {
                out.writeStartArray();
                numbers.forEach(number -> out.writeNumber((Long) number));
                out.writeEndArray();
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void hex(OpaqueBytes bytes, boolean maySecret, JsonGenerator out) {
        out.writeStringProperty(
                Member.HEX, maySecret && masksPasswords ? Member.MASK : HEX.formatHex(bytes.toByteArray()));
    }

    private static void text(String member, @Nullable String text, JsonGenerator out) {
        if (text == null) {
            out.writeNullProperty(member);
        } else {
            out.writeStringProperty(member, text);
        }
    }
}
