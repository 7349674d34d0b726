package org.finessebridge.app.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The settings of Spring Boot and of what it configures, such as {@code server.port}: those of the
 * metadata that its jars bring (Spring Boot, "Configuration Metadata").
 */
final class FrameworkSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /** Spring Boot documents it ("Externalized Configuration"), and no metadata has it. */
    private static final String JSON = "spring.application.json";

    private final Map<ConfigurationPropertyName, Known> known;

    /**
     * What the metadata tells of one.
     *
     * @param name as it is written
     * @param type the name of its Java type; empty if unknown
     */
    private record Known(String name, String type) {

        boolean isOpen() {
            return type.startsWith("java.util.Map") || type.startsWith("java.util.Properties");
        }

        boolean isTime() {
            return type.equals("java.time.Duration");
        }

        boolean isList() {
            return type.startsWith("java.util.List") || type.startsWith("java.util.Set") || type.endsWith("[]");
        }
    }

    private FrameworkSettings(Map<ConfigurationPropertyName, Known> known) {
        this.known = known;
    }

    /** Reads the metadata of all jars on the class path. */
    static FrameworkSettings read() {
        Map<ConfigurationPropertyName, Known> known = new HashMap<>();
        known.put(ConfigurationPropertyName.of(JSON), new Known(JSON, ""));
        try {
            for (URL metadata :
                    Collections.list(FrameworkSettings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = metadata.openStream()) {
                    add(new String(in.readAllBytes(), StandardCharsets.UTF_8), known);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FrameworkSettings(known);
    }

    private static void add(String metadata, Map<ConfigurationPropertyName, Known> known) {
        Map<String, Object> document = JsonParserFactory.getJsonParser().parseMap(metadata);
        if (document.get("properties") instanceof List<?> properties) {
            for (Object property : properties) {
                if (property instanceof Map<?, ?> described && !isGone(described)) {
                    String name = String.valueOf(described.get("name"));
                    Object type = described.get("type");
                    if (ConfigurationPropertyName.isValid(name)) {
                        known.put(
                                ConfigurationPropertyName.of(name),
                                new Known(name, type == null ? "" : type.toString()));
                    }
                }
            }
        }
    }

    /** Told only to say what took its place: it does nothing. */
    private static boolean isGone(Map<?, ?> described) {
        return described.get("deprecation") instanceof Map<?, ?> deprecation
                && "error".equals(deprecation.get("level"));
    }

    /** The names of all settings that are times. */
    Stream<String> times() {
        return known.values().stream().filter(Known::isTime).map(Known::name);
    }

    Set<String> names() {
        return known.values().stream().map(Known::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is such a setting, or one that has parts of any name as this. */
    boolean knows(ConfigurationPropertyName name) {
        if (known.containsKey(name)) {
            return true;
        }
        ConfigurationPropertyName part = name;
        for (ConfigurationPropertyName whole = parent(name); whole != null; whole = parent(whole)) {
            Known setting = known.get(whole);
            if (setting != null && (setting.isOpen() || (setting.isList() && part.isLastElementIndexed()))) {
                return true;
            }
            part = whole;
        }
        return false;
    }

    private static @Nullable ConfigurationPropertyName parent(ConfigurationPropertyName name) {
        return name.getNumberOfElements() < 2 ? null : name.getParent();
    }

    /** Whether it is a time; Spring takes a bare number for milliseconds at some, for seconds at others. */
    boolean isTime(ConfigurationPropertyName name) {
        Known setting = known.get(name);
        return setting != null && setting.isTime();
    }
}
