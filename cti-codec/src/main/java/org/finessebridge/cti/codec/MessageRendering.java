package org.finessebridge.cti.codec;

import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.UnknownMessage;
import org.jspecify.annotations.Nullable;

/**
 * The printed form of messages: one line, passwords masked, unprintable characters escaped. What a
 * peer can make of a frame full of tiny fields is cut.
 */
final class MessageRendering {

    /** Characters of a line; a usual frame needs fewer. */
    private static final int MAX_LENGTH = 8_000;

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder line = new StringBuilder(256);
    private boolean first = true;

    private MessageRendering() {}

    static String of(UnknownMessage message) {
        return "UNKNOWN_MESSAGE[messageType=" + message.messageType() + ", body=" + message.body() + "]";
    }

    static String of(MessageLayout<?> layout, CtiMessage message) {
        MessageRendering rendering = new MessageRendering();
        rendering.line.append(layout.name()).append('[');
        try {
            rendering.components(message.getClass().getRecordComponents(), message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return rendering.line.append(']').toString();
    }

    private void components(RecordComponent[] components, CtiMessage message) throws ReflectiveOperationException {
        for (RecordComponent component : components) {
            @Nullable Object value = component.getAccessor().invoke(message);
            boolean nothing = value instanceof Remainder rest && rest.isEmpty();
            if (value != null && !nothing) {
                line.append(first ? "" : ", ").append(component.getName()).append('=');
                escaped(value.toString());
                first = false;
                if (line.length() >= MAX_LENGTH) {
                    line.append("...");
                    return;
                }
            }
        }
    }

    /** A peer's text must not be able to forge a line of the log, or to hide in it. */
    private void escaped(String text) {
        for (int i = 0; i < text.length() && line.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (isPrintable(c)) {
                line.append(c);
            } else {
                line.append("\\u").append(HEX.toHexDigits(c));
            }
        }
    }

    private static boolean isPrintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
