package org.finessebridge.app.openapi;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of objects (OpenAPI 3.1, 4.8.24), with what XML has of its own (4.8.26). One document's. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /** All that were asked for, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** Of what a controller returns, or a member holds. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (Collection.class.isAssignableFrom(raw)) {
                return map("type", "array", "items", of(generic.getActualTypeArguments()[0]));
            }
            return map("type", "object");
        }
        if (!(type instanceof Class<?> simple)) {
            return map();
        }
        return simple.isRecord() ? reference(simple, null) : scalar(simple);
    }

    /**
     * Of a body.
     *
     * @param root the name of its root element; null for the class's own
     */
    Map<String, Object> reference(Class<?> type, @Nullable String root) {
        return reference(type, root, false);
    }

    /** Of the body that makes a new object: a schema of its own where more has to be there than in that of a change. */
    Map<String, Object> referenceToCreate(Class<?> type, @Nullable String root) {
        return reference(
                type,
                root,
                SchemaMember.of(type, root).stream()
                        .anyMatch(member -> member.isRequiredToCreate() && !member.isRequired()));
    }

    private Map<String, Object> reference(Class<?> type, @Nullable String root, boolean toCreate) {
        String name = (toCreate ? "New" : "") + (root == null ? "" : root) + name(type);
        String owner = owners.putIfAbsent(name, type.getName());
        if (owner == null) {
            components.put(name, map()); // before its members, which may name it
            components.put(name, object(type, root, toCreate));
        } else if (!owner.equals(type.getName())) {
            throw new IllegalStateException("Two objects would be called " + name + ": " + owner + ", " + type);
        }
        return map("$ref", REFERENCE + name);
    }

    private Map<String, Object> object(Class<?> type, @Nullable String ownRoot, boolean toCreate) {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>();
        JsonRootName rootName = type.getAnnotation(JsonRootName.class);
        String root = ownRoot != null || rootName == null ? ownRoot : rootName.value();
        for (SchemaMember member : SchemaMember.of(type, root)) {
            properties.put(member.name(), property(member));
            if (toCreate ? member.isRequiredToCreate() : member.isRequired()) {
                required.add(member.name());
            }
        }
        Map<String, Object> schema = map("type", "object");
        if (root != null) {
            schema.put("xml", map("name", root));
        }
        if (!required.isEmpty()) {
            schema.put("required", required.stream().sorted().toList());
        }
        schema.put("properties", properties);
        Example example = type.getAnnotation(Example.class);
        if (example != null) {
            schema.put(
                    "examples",
                    Arrays.stream(example.value())
                            .map(json -> JsonMapper.shared().readValue(json, Object.class))
                            .toList());
        }
        return schema;
    }

    private Map<String, Object> property(SchemaMember member) {
        Map<String, Object> schema = described(member.type(), member.described());
        Map<String, Object> xml = map();
        if (member.isAttribute()) {
            xml.put("attribute", true);
        }
        if (!"array".equals(schema.get("type"))) {
            if (!member.element().equals(member.name())) {
                xml.put("name", member.element());
            }
        } else {
            if (member.wrapper() != null) {
                xml.put("wrapped", true);
                xml.put("name", member.wrapper());
            }
            if (member.wrapper() != null || !member.element().equals(member.name())) {
                Map<String, Object> items = map();
                ((Map<?, ?>) Objects.requireNonNull(schema.get("items")))
                        .forEach((key, value) -> items.put((String) key, value));
                items.put("xml", map("name", member.element()));
                schema.put("items", items);
            }
        }
        if (!xml.isEmpty()) {
            schema.put("xml", xml);
        }
        return schema;
    }

    /** Of a type, with what more is said of it; null for nothing. */
    Map<String, Object> described(Type type, @Nullable Described described) {
        Map<String, Object> schema = of(described == null || described.as() == String.class ? type : described.as());
        if (described != null && described.values().length > 0) {
            schema.put("enum", List.of(described.values()));
        }
        return schema;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return map("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return map("type", "integer", "format", "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return map("type", "boolean");
        }
        if (type == double.class || type == Double.class) {
            return map("type", "number");
        }
        if (type.isEnum()) {
            return map(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Schemas::text).toList());
        }
        return type == Object.class || Map.class.isAssignableFrom(type) ? map() : map("type", "string");
    }

    /** As Jackson writes a constant. */
    private static String text(Object constant) {
        return Arrays.stream(constant.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(method -> {
                    try {
                        method.setAccessible(true);
                        return String.valueOf(method.invoke(constant));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElseGet(((Enum<?>) constant)::name);
    }

    /** {@code Team.Member} is a TeamMember; a controller that has a class for its own use lends no name. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : name(outer) + type.getSimpleName();
    }

    /** A map that keeps its order and may grow, of names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
