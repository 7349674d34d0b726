package org.finessebridge.app.openapi;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * A member of an object, by the annotations that Jackson reads.
 *
 * @param name in JSON
 * @param element in XML; of a list that has no element around it, that of each of its elements
 * @param wrapper the element around a list; null where there is none
 * @param isAttribute whether it is an attribute in XML
 * @param isRequired whether it is always there
 * @param described what its class does not say; null where there is no more
 */
record SchemaMember(
        String name,
        String element,
        @Nullable String wrapper,
        boolean isAttribute,
        boolean isRequired,
        Type type,
        @Nullable Described described) {

    /** Whether it has to be in the body of a new object. */
    boolean isRequiredToCreate() {
        return isRequired || (described != null && described.need() == Need.TO_CREATE);
    }

    /**
     * Those of a record.
     *
     * @param root the name of the root element, which chooses among a member's aliases that are lists' elements:
     *     {@code ReasonCodes} has {@code ReasonCode}
     */
    static List<SchemaMember> of(Class<?> type, @Nullable String root) {
        List<SchemaMember> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (!isLeftOut(accessor) && !isLeftOut(field(component))) {
                members.add(of(component.getName(), accessor, component.getAnnotatedType(), root));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0
                    && method.isAnnotationPresent(JsonProperty.class)
                    && Arrays.stream(type.getRecordComponents())
                            .noneMatch(component -> component.getAccessor().equals(method))) {
                members.add(of(method.getName(), method, method.getAnnotatedReturnType(), root));
            }
        }
        return members;
    }

    private static AnnotatedElement field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLeftOut(AnnotatedElement member) {
        return Stream.of(JsonIgnore.class, JsonAnySetter.class, JsonAnyGetter.class)
                .anyMatch(member::isAnnotationPresent);
    }

    private static SchemaMember of(String ownName, Method accessor, AnnotatedType type, @Nullable String root) {
        JsonProperty property = accessor.getAnnotation(JsonProperty.class);
        String name = property == null || property.value().isEmpty() ? ownName : property.value();
        JsonAlias aliases = accessor.getAnnotation(JsonAlias.class);
        if (aliases != null && root != null) {
            name = Arrays.stream(aliases.value())
                    .filter(alias -> root.equals(alias + "s"))
                    .findFirst()
                    .orElse(name);
        }
        JacksonXmlProperty xml = accessor.getAnnotation(JacksonXmlProperty.class);
        String element = xml == null || xml.localName().isEmpty() ? name : xml.localName();
        Described described = accessor.getAnnotation(Described.class);
        boolean optional = type.isAnnotationPresent(Nullable.class) || accessor.isAnnotationPresent(JsonInclude.class);
        return new SchemaMember(
                name,
                element,
                wrapper(accessor, name),
                xml != null && xml.isAttribute(),
                !optional || (described != null && described.need() == Need.ALWAYS),
                type.getType(),
                described);
    }

    private static @Nullable String wrapper(Method accessor, String name) {
        if (!List.class.isAssignableFrom(accessor.getReturnType())) {
            return null;
        }
        JacksonXmlElementWrapper wrapper = accessor.getAnnotation(JacksonXmlElementWrapper.class);
        if (wrapper == null) {
            return name;
        }
        return !wrapper.useWrapping() ? null : wrapper.localName().isEmpty() ? name : wrapper.localName();
    }
}
