package org.finessebridge.cti.layout;

import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.UnknownMessage;
import org.jspecify.annotations.Nullable;

/** The printed form of messages: one line, passwords masked, control characters escaped. */
final class MessageRendering {

    private final StringBuilder line = new StringBuilder(256);
    private boolean first = true;

    private MessageRendering() {}

    static String of(UnknownMessage message) {
        return "UNKNOWN_MESSAGE[messageType="
                + message.messageType()
                + ", body="
                + message.body()
                + "]";
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

    private void components(java.lang.reflect.RecordComponent[] components, CtiMessage message)
            throws ReflectiveOperationException {
        for (java.lang.reflect.RecordComponent component : components) {
            @Nullable Object value = component.getAccessor().invoke(message);
            boolean nothing = value instanceof Remainder rest && rest.isEmpty();
            if (value != null && !nothing) {
                line.append(first ? "" : ", ").append(component.getName()).append('=');
                escaped(value.toString());
                first = false;
            }
        }
    }

    /** A peer's text must not be able to forge a line of the log. */
    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }
}
