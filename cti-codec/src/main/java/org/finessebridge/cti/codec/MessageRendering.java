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
                    return;
                }
            }
        }
    }

    /**
     * A peer's text must not be able to forge a line of the log, or to hide in it, or to leave the brackets that it is
     * in: where its own do not belong together they have a backslash, and where it is cut they are closed.
     */
    private void escaped(String text) {
        boolean balanced = open(text) == 0;
        int begun = line.length();
        for (int i = 0; i < text.length() && line.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (!isPrintable(c)) {
                line.append("\\u").append(HEX.toHexDigits(c));
            } else if (!balanced && (c == '[' || c == ']')) {
                line.append('\\').append(c);
            } else {
                line.append(c);
            }
        }
        if (line.length() >= MAX_LENGTH) {
            int open = balanced ? open(line.substring(begun)) : 0;
            line.append("...").repeat(']', open);
        }
    }

    /** How many brackets are open at the end; below zero if one was closed that was not open. */
    private static int open(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            switch (text.charAt(i)) {
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return depth;
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
