package org.finessebridge.cti.client;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.CtiCode;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * A message in a script: the guide's name and fields, as in {@code FAILURE_CONF Status=1}. A field
 * that is not named is 0, or absent.
 */
record MessageText(String name, Map<String, String> fields) {

    static MessageText parse(List<String> words) {
        Map<String, String> fields = new HashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            fields.put(word.substring(0, equals).toLowerCase(Locale.ROOT), word.substring(equals + 1));
        }
        return new MessageText(words.getFirst(), fields);
    }

    static String nameOf(CtiMessage message) {
        return MessageLayouts.of(message.getClass()).name();
    }

    /** The InvokeID of a message; null where it has none. */
    static @Nullable Long invokeId(CtiMessage message) {
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            if (component.getName().equals("invokeId")) {
                return (Long) value(component, message);
            }
        }
        return null;
    }

    /** The message that the text describes. */
    CtiMessage message(long invokeId) {
        Class<? extends CtiMessage> type = MessageLayouts.all().stream()
                .filter(layout -> layout.name().equals(name))
                .findFirst()
                .<Class<? extends CtiMessage>>map(MessageLayout::messageClass)
                .orElseThrow(() -> new IllegalArgumentException("no message " + name));
        RecordComponent[] components = type.getRecordComponents();
        Map<String, String> left = new HashMap<>(fields);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = components[i].getName().toLowerCase(Locale.ROOT);
            String given = left.remove(key);
            values[i] = read(components[i], given == null && key.equals("invokeid") ? Long.toString(invokeId) : given);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(name + " has no " + left.keySet());
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What differs between the text and a message; empty where it is that message. */
    String difference(CtiMessage message) {
        if (!nameOf(message).equals(name)) {
            return "it is " + MessageLayouts.render(message);
        }
        Map<String, String> left = new HashMap<>(fields);
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            String expected = left.remove(component.getName().toLowerCase(Locale.ROOT));
            if (expected != null && !Objects.equals(read(component, expected), value(component, message))) {
                return component.getName() + " is " + value(component, message);
            }
        }
        return left.isEmpty() ? "" : "it has no " + left.keySet();
    }

    private static @Nullable Object value(RecordComponent component, CtiMessage message) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(RecordComponent component, @Nullable String text) {
        Class<?> type = component.getType();
        if (type == long.class) {
            return number(text);
        } else if (type == int.class) {
            return (int) number(text);
        } else if (type == boolean.class) {
            return number(text) != 0;
        } else if (type == Coded.class) {
            return coded(component, text);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(number(text));
        } else if (type == Remainder.class) {
            return Remainder.NONE;
        } else if (type == List.class) {
            return List.of();
        } else if (text == null) {
            return null;
        } else if (type == Secret.class) {
            return new Secret(text);
        }
        return text;
    }

    private static long number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return Character.isDigit(text.charAt(0))
                ? Long.decode(text)
                : StatusCode.valueOf(text).code();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the component's own type argument
    private static Object coded(RecordComponent component, @Nullable String text) {
        Class type = (Class) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (text == null || Character.isDigit(text.charAt(0))) {
            return Coded.of(type, number(text));
        }
        return Coded.of(type, ((CtiCode) Enum.valueOf(type, text)).code());
    }
}
