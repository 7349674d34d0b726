package org.finessebridge.cti.generator;

import java.util.List;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @MessageType}.
 *
 * @param qualifiedName the record's
 * @param guideName SET_AGENT_STATE_REQ
 * @param dialects names of the dialects that have it
 * @param confirmation the qualified name of the record that confirms a request; null for others
 */
record MessageRecord(
        String packageName,
        String qualifiedName,
        String simpleName,
        int type,
        String guideName,
        List<String> dialects,
        @Nullable String confirmation,
        List<Component> components) {

    boolean isForUccxAlone() {
        return dialects.equals(List.of("UCCX"));
    }

    String layout() {
        return simpleName + "Layout";
    }

    String builder() {
        return simpleName + "Builder";
    }

    boolean hasFixed(String name) {
        return components.stream()
                .anyMatch(part -> part instanceof FixedPart && part.name().equals(name));
    }
}
