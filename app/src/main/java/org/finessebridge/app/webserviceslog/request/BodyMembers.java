package org.finessebridge.app.webserviceslog.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.finessebridge.app.log.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body in one line, as the original has them: {@code  extension:2003 state:LOGIN}, by their names.
 * Those inside others have the others' names before theirs. Secrets are masked, and long ones cut.
 */
final class BodyMembers {

    private static final int LONGEST_VALUE = 256;
    private static final int LONGEST = 2_000;
    private static final int MOST_OTHERS = 64;
    private static final int DEEPEST = 8;
    private static final String NOT_SHOWN = "...";

    /** {@code <name>password</name><value>...</value>}. */
    private static final String NAME = "name";

    private static final String VALUE = "value";
    private static final String REQUEST_ID = "requestId";

    /** A component of a record, under the name that clients send. */
    private record Member(String name, Method accessor) {}

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return components == null
                    ? List.of()
                    : Arrays.stream(components)
                            .map(BodyMembers::member)
                            .sorted(Comparator.comparing(Member::name))
                            .toList();
        }
    };

    private final StringBuilder line = new StringBuilder();

    private BodyMembers() {}

    private static Member member(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // records of resources are not public
        JsonProperty property = accessor.getAnnotation(JsonProperty.class);
        return new Member(
                property == null || property.value().isEmpty() ? component.getName() : property.value(), accessor);
    }

    /** The members of a body; empty if it has none that are understood. */
    static String of(Object body) {
        BodyMembers members = new BodyMembers();
        members.object("", body, 0);
        return members.line.toString();
    }

    /** The requestId that a body has; null if it has none. */
    static @Nullable String requestId(Object body) {
        for (Member member : MEMBERS.get(body.getClass())) {
            if (member.name().equals(REQUEST_ID) && value(member, body) instanceof String id && !id.isEmpty()) {
                return id;
            }
        }
        return null;
    }

    private void object(String prefix, Object object, int depth) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Member member : MEMBERS.get(object.getClass())) {
            if (!(prefix.isEmpty() && member.name().equals(REQUEST_ID))) {
                values.put(member.name(), value(member, object));
            }
        }
        members(prefix, values, depth);
    }

    /** What a client has sent beside the members that there are; names are the client's, too. */
    private void map(String prefix, Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (values.size() < MOST_OTHERS) {
                values.put(String.valueOf(name), value);
            }
        });
        members(prefix, values, depth);
    }

    private void members(String prefix, Map<String, @Nullable Object> values, int depth) {
        boolean ofSecret = values.entrySet().stream()
                .anyMatch(member -> member.getKey().equalsIgnoreCase(NAME)
                        && member.getValue() instanceof String named
                        && Secrets.isSecret(named));
        values.forEach((name, value) -> {
            if (value != null && line.length() <= LONGEST) {
                boolean secret = Secrets.isSecret(name)
                        || (ofSecret && name.toLowerCase(Locale.ROOT).contains(VALUE));
                member(prefix + shown(name), secret ? Secrets.MASK : value, depth);
            }
        });
    }

    /** Nothing is asked for its own text but what can have no member: one of those may be a secret. */
    private void member(String name, Object value, int depth) {
        if (line.length() > LONGEST) {
            return;
        }
        switch (value) {
            case Collection<?> many -> {
                for (Object one : many) {
                    if (one != null && line.length() <= LONGEST) {
                        member(name, one, depth + 1);
                    }
                }
            }
            case Map<?, ?> map when depth < DEEPEST -> map(name + ".", map, depth + 1);
            case Record inner when !MEMBERS.get(inner.getClass()).isEmpty() -> object(name + ".", inner, depth + 1);
            case String text -> simple(name, shown(text));
            case Number number -> simple(name, number.toString());
            case Boolean truth -> simple(name, truth.toString());
            case Enum<?> constant -> simple(name, constant.toString());
            default -> simple(name, NOT_SHOWN);
        }
    }

    private static String shown(String text) {
        return cut(Secrets.maskedUri(text.length() <= LONGEST ? text : text.substring(0, LONGEST)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + NOT_SHOWN;
    }

    private void simple(String name, String value) {
        line.append(' ').append(name).append(':').append(value);
    }

    private static @Nullable Object value(Member member, Object object) {
        try {
            return member.accessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
