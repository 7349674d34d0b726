package org.finessebridge.app.webserviceslog.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.finessebridge.app.log.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body in one line, as the original has them: {@code  extension:2003 state:LOGIN}, by their names.
 * Those inside others have the others' names before theirs. Secrets are masked, and long ones cut.
 */
final class BodyMembers {

    private static final int LONGEST_VALUE = 256;
    private static final int LONGEST = 2_000;
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
        members.object("", body);
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

    private void object(String prefix, Object object) {
        for (Member member : MEMBERS.get(object.getClass())) {
            Object value = value(member, object);
            if (value != null && !(prefix.isEmpty() && member.name().equals(REQUEST_ID))) {
                member(prefix + member.name(), value);
            }
        }
    }

    private void member(String name, Object value) {
        if (line.length() > LONGEST) {
            return;
        }
        if (Secrets.isSecret(name)) {
            simple(name, Secrets.MASK);
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                if (one != null && line.length() <= LONGEST) {
                    member(name, one);
                }
            }
        } else if (value instanceof Record inner
                && !MEMBERS.get(inner.getClass()).isEmpty()) {
            object(name + ".", inner);
        } else {
            String text = Secrets.maskedUri(String.valueOf(value));
            simple(name, text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...");
        }
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
