package org.finessebridge.cti.simulator.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.finessebridge.cti.simulator.centre.TimeText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a request's body. Whatever is not as expected throws a {@link ControlException}. */
final class RequestMembers {

    private static final int SHOWN = 40;
    private static final int MOST_VARIABLES = 64;
    private static final int LONGEST_VALUE = 210;
    private static final int LONGEST_NUMBER = 39;
    private static final Duration LONGEST_TIME = Duration.ofDays(1);

    private final ObjectNode members;

    /** The members, which are none but these. */
    RequestMembers(ObjectNode members, String... known) {
        this.members = members;
        for (String name : members.propertyNames()) {
            if (!List.of(known).contains(name)) {
                throw ControlException.wrong(
                        "unknown-member",
                        known.length == 0
                                ? "'%s' is no member: there are none".formatted(shown(name))
                                : "'%s' is no member: there are %s"
                                        .formatted(shown(name), String.join(", ", List.of(known))));
            }
        }
    }

    /** Whether a member is there; null counts as absent. */
    boolean has(String name) {
        return members.hasNonNull(name);
    }

    /** A text without control characters. */
    String text(String name, int longest) {
        return text(name, members.get(name), longest);
    }

    /** A text, or null where it is absent. */
    @Nullable
    String textOrNull(String name, int longest) {
        return has(name) ? text(name, longest) : null;
    }

    /** What can be dialled. */
    String number(String name) {
        String number = text(name, LONGEST_NUMBER);
        return requireNumber(name, number);
    }

    static String requireNumber(String name, String number) {
        if (!number.matches("[0-9*#+]{1,39}")) {
            throw wrong(name, "is no number to dial: up to 39 of 0123456789*#+");
        }
        return number;
    }

    /** Yes or no. */
    boolean flag(String name) {
        JsonNode value = members.get(name);
        if (value == null || !value.isBoolean()) {
            throw wrong(name, "is not true or false" + instead(value));
        }
        return value.booleanValue();
    }

    /** A whole number. */
    long wholeNumber(String name, long smallest, long largest) {
        JsonNode value = members.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "is no whole number from %d to %d".formatted(smallest, largest) + instead(value));
        }
        long number = value.longValue();
        if (number < smallest || number > largest) {
            throw wrong(name, "is %d, not one of %d to %d".formatted(number, smallest, largest));
        }
        return number;
    }

    /** Whether a member is a number. */
    boolean isNumber(String name) {
        JsonNode value = members.get(name);
        return value != null && value.isNumber();
    }

    /** A time. */
    Duration time(String name) {
        Duration time = TimeText.read(text(name, SHOWN));
        if (time == null || time.compareTo(LONGEST_TIME) > 0) {
            throw wrong(name, "is no time up to a day, such as " + TimeText.EXAMPLES);
        }
        return time;
    }

    /** One of an enumeration. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name, SHOWN);
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "is '%s', which is none of ".formatted(text)
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** Texts by their names; none where it is absent. */
    Map<String, String> texts(String name) {
        if (!has(name)) {
            return Map.of();
        }
        if (!(members.get(name) instanceof ObjectNode texts)) {
            throw wrong(name, "is no object of texts");
        }
        if (texts.size() > MOST_VARIABLES) {
            throw wrong(name, "has %d members, at most %d are allowed".formatted(texts.size(), MOST_VARIABLES));
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : texts.properties()) {
            if (entry.getKey().isEmpty() || entry.getKey().chars().anyMatch(Character::isISOControl)) {
                throw wrong(name, "has a name that is empty or has control characters");
            }
            read.put(entry.getKey(), text(name + "." + shown(entry.getKey()), entry.getValue(), LONGEST_VALUE));
        }
        return read;
    }

    private static String text(String name, @Nullable JsonNode value, int longest) {
        if (value == null || !value.isString()) {
            throw wrong(name, "is no text" + instead(value));
        }
        String text = Objects.requireNonNull(value.stringValue());
        if (text.length() > longest) {
            throw wrong(name, "has %d characters, at most %d are allowed".formatted(text.length(), longest));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, "has a control character");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong(name, "has half of a surrogate pair");
        }
        return text;
    }

    static ControlException wrong(String name, String what) {
        return ControlException.wrong("wrong-value", "%s %s".formatted(name, what));
    }

    private static String instead(@Nullable JsonNode value) {
        return value == null ? ": it is missing" : ", but " + shown(value.toString());
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
    }
}
