package org.finessebridge.cti.generator;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A type of a component, without its annotations.
 *
 * @param name the qualified name, or that of the primitive
 */
record JavaType(String name, List<JavaType> arguments, boolean isPrimitive) {

    static JavaType of(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return new JavaType(
                    element.getQualifiedName().toString(),
                    declared.getTypeArguments().stream().map(JavaType::of).toList(),
                    false);
        }
        return new JavaType(type.getKind().name().toLowerCase(java.util.Locale.ROOT), List.of(), true);
    }

    boolean isCoded() {
        return name.equals(Packages.CODE + "Coded") && !arguments.isEmpty();
    }

    boolean isList() {
        return name.equals("java.util.List");
    }

    boolean isSecret() {
        return name.equals(Packages.MESSAGE + "Secret");
    }

    JavaType argument() {
        return arguments.getFirst();
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** As it is written in a source file. */
    String source() {
        return arguments.isEmpty()
                ? name
                : name + arguments.stream().map(JavaType::source).collect(Collectors.joining(", ", "<", ">"));
    }
}
