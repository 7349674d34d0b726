package org.finessebridge.app.startup;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All settings {@code finesse.*}: those of every record that is bound to settings. */
final class ProductSettings {

    private static final String PRODUCT = "org.finessebridge";

    /** Only their files are read: to look into all classes took a quarter of the start. */
    private static final String RECORDS = "**/*Settings.class";

    private final List<Setting> all;

    private ProductSettings(Collection<Setting> all) {
        this.all = List.copyOf(all);
    }

    /** Finds the records on the class path. */
    static ProductSettings find() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourcePattern(RECORDS);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Class<?>> records = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents(PRODUCT)) {
            records.add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
        }
        // Some settings are read by two records: the one of their own group declares them.
        records.sort(Comparator.comparingInt((Class<?> type) -> -prefix(type).length())
                .thenComparing(ProductSettings::prefix)
                .thenComparing(Class::getName));
        Map<String, Setting> settings = new LinkedHashMap<>();
        records.forEach(type -> add(type, prefix(type), prefix(type), settings));
        return new ProductSettings(settings.values());
    }

    private static String prefix(Class<?> settingsRecord) {
        return settingsRecord.getAnnotation(ConfigurationProperties.class).prefix();
    }

    private static void add(Class<?> settingsRecord, String name, String path, Map<String, Setting> settings) {
        for (Parameter parameter : constructor(settingsRecord).getParameters()) {
            Name given = parameter.getAnnotation(Name.class);
            String inner = name
                    + "."
                    + (given == null ? DataObjectPropertyName.toDashedForm(parameter.getName()) : given.value());
            String innerPath = path + "." + parameter.getName();
            Class<?> type = parameter.getType();
            if (type.isRecord() && type.getName().startsWith(PRODUCT)) {
                add(type, inner, innerPath, settings);
            } else {
                settings.putIfAbsent(inner, new Setting(inner, innerPath, parameter));
            }
        }
    }

    private static Constructor<?> constructor(Class<?> settingsRecord) {
        try {
            return settingsRecord.getDeclaredConstructor(Arrays.stream(settingsRecord.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(settingsRecord + " is no record", e);
        }
    }

    List<Setting> all() {
        return all;
    }

    /** The names, as they are written. */
    List<String> names() {
        return all.stream().map(Setting::name).toList();
    }

    /** Whether there is such a setting, in any of the spellings that are bound. */
    boolean knows(ConfigurationPropertyName name) {
        return all.stream().anyMatch(setting -> {
            ConfigurationPropertyName known = ConfigurationPropertyName.of(setting.name());
            return known.equals(name) || (setting.isMany() && known.isAncestorOf(name));
        });
    }

    /** The setting at a path of a record's components. */
    Optional<Setting> at(String path) {
        return all.stream().filter(setting -> setting.path().equals(path)).findFirst();
    }
}
