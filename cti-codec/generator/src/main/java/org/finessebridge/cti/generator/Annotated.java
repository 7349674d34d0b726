package org.finessebridge.cti.generator;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The values of one annotation of {@code org.finessebridge.cti.layout}. */
record Annotated(Map<String, AnnotationValue> values) {

    /** The annotation of an element, null where it has none of the name. */
    static @Nullable Annotated of(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(Packages.LAYOUT + simpleName)) {
                Map<String, AnnotationValue> values = new java.util.HashMap<>();
                mirror.getElementValues()
                        .forEach((key, value) -> values.put(key.getSimpleName().toString(), value));
                return new Annotated(values);
            }
        }
        return null;
    }

    String text(String name) {
        AnnotationValue value = values.get(name);
        return value == null ? "" : (String) value.getValue();
    }

    long number(String name) {
        AnnotationValue value = values.get(name);
        return value == null ? 0 : ((Number) value.getValue()).longValue();
    }

    boolean isTrue(String name, boolean usual) {
        AnnotationValue value = values.get(name);
        return value == null ? usual : (Boolean) value.getValue();
    }

    /** The name of an enumeration's constant. */
    String constant(String name, String usual) {
        AnnotationValue value = values.get(name);
        return value == null
                ? usual
                : ((VariableElement) value.getValue()).getSimpleName().toString();
    }

    /** The values of an array, as they are written in a source file. */
    List<String> array(String name) {
        AnnotationValue value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value.getValue() instanceof List<?> list
                ? list.stream().map(item -> lastName(item.toString())).toList()
                : List.of(lastName(value.toString()));
    }

    private static String lastName(String source) {
        return source.substring(source.lastIndexOf('.') + 1);
    }
}
