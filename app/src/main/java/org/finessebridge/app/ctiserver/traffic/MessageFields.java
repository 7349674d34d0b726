package org.finessebridge.app.ctiserver.traffic;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.finessebridge.app.webserviceslog.ParameterText;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/** The fields of a message by their names, for messages whose form the original was not seen to write. */
final class MessageFields {

    private static final String INVOKE_ID = "invokeId";
    private static final int LONGEST = 8_000;

    /** A field of the record, and its name as the original writes names. */
    private record Field(RecordComponent component, String name) {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                if (component.getType() != Remainder.class) {
                    fields.add(new Field(component, spelled(component.getName())));
                }
            }
            return List.copyOf(fields);
        }
    };

    /** Bytes of the heap, roughly: of a message and its number, of one of a list's, of a text, of any other field. */
    private static final int OF_MESSAGE = 512;

    private static final int OF_LISTED = 256;
    private static final int OF_TEXT = 64;
    private static final int OF_FIELD = 24;

    private MessageFields() {}

    /** Bytes of the heap that a message holds, roughly. */
    static int weight(CtiMessage message) {
        int weight = OF_MESSAGE;
        for (Field field : FIELDS.get(message.getClass())) {
            weight += switch (value(field, message)) {
                case String text -> OF_TEXT + 2 * text.length();
                case OpaqueBytes bytes -> OF_TEXT + bytes.length();
                case Collection<?> many -> OF_TEXT + OF_LISTED * many.size();
                case null, default -> OF_FIELD;
            };
        }
        return weight;
    }

    /** {@code agentId} is {@code agentID} there. */
    private static String spelled(String name) {
        return name.endsWith("Id") ? name.substring(0, name.length() - 1) + "D" : name;
    }

    /** {@code agentID=2001, …}; passwords are masked, and what is too long is cut. */
    static void appendTo(StringBuilder line, CtiMessage message) {
        append(line, message, "=", ", ", false);
    }

    /** {@code agentid : 2001, …}, as requests are written. */
    static void appendLowerCaseTo(StringBuilder line, CtiMessage message) {
        append(line, message, " : ", ", ", true);
    }

    private static void append(
            StringBuilder line, CtiMessage message, String equals, String separator, boolean lowerCase) {
        int begun = line.length();
        for (Field field : FIELDS.get(message.getClass())) {
            if (!field.component().getName().equals(INVOKE_ID)) {
                if (line.length() > begun) {
                    line.append(separator);
                }
                if (line.length() - begun > LONGEST) {
                    line.append("...");
                    return;
                }
                String name = field.name();
                line.append(lowerCase ? name.toLowerCase(Locale.ROOT) : name)
                        .append(equals)
                        .append(ParameterText.escape(String.valueOf(value(field, message)), LONGEST));
            }
        }
    }

    private static @Nullable Object value(Field field, CtiMessage message) {
        try {
            return field.component().getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // records of messages are public
        }
    }

    /** The invoke id of a message that has one; null for others. */
    static @Nullable Object invokeId(CtiMessage message) {
        for (Field field : FIELDS.get(message.getClass())) {
            if (field.component().getName().equals(INVOKE_ID)) {
                return value(field, message);
            }
        }
        return null;
    }
}
