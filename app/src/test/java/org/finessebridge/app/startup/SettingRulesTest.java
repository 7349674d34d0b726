package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.annotation.Validated;

/** Rules that every record of settings keeps, also one that comes later. */
class SettingRulesTest {

    private static final ProductSettings SETTINGS = ProductSettings.find();

    @Test
    void theRecordsAreFound() {
        assertThat(SETTINGS.names())
                .contains("finesse.cti.heartbeat-interval", "finesse.notification.bosh.wait", "finesse.demo.enabled");
    }

    @Test
    void everyTimeHasALeastValue() {
        assertThat(SETTINGS.all())
                .filteredOn(setting -> setting.type() == Duration.class)
                .hasSizeGreaterThan(10)
                .allSatisfy(setting -> assertThat(setting.declared().getAnnotation(DurationMin.class))
                        .as("@DurationMin of %s", setting.name())
                        .isNotNull());
    }

    @Test
    void noTimeHasAUnitOfItsOwn() {
        assertThat(SETTINGS.all())
                .allSatisfy(setting -> assertThat(setting.declared().isAnnotationPresent(DurationUnit.class))
                        .as("@DurationUnit of %s", setting.name())
                        .isFalse());
    }

    /** Without these no bound is checked. */
    @Test
    void everyRecordIsValidatedWithItsParts() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("org.finessebridge").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            List<String> unchecked = new ArrayList<>();
            collectUnchecked(type, unchecked);
            assertThat(unchecked).as("parts of %s without @Valid", type).isEmpty();
            if (isBounded(type)) {
                assertThat(type).hasAnnotation(Validated.class);
            }
        });
    }

    private static void collectUnchecked(Class<?> type, List<String> unchecked) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                if (!component.isAnnotationPresent(Valid.class)
                        && !component.getAccessor().isAnnotationPresent(Valid.class)
                        && isBounded(component.getType())) {
                    unchecked.add(component.getName());
                }
                collectUnchecked(component.getType(), unchecked);
            }
        }
    }

    private static boolean isBounded(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isConstrained = Arrays.stream(component.getAccessor().getAnnotations())
                    .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
            if (isConstrained || (component.getType().isRecord() && isBounded(component.getType()))) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"5, 5000", "5s, 5000", "500ms, 500", "2m, 120000", "PT3S, 3000", "' 7 ', 7000"})
    void aBareNumberIsSeconds(String text, long millis) {
        assertThat(DurationInSeconds.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    /** A YAML file's number is no text. */
    @ParameterizedTest
    @MethodSource
    void aBareNumberIsSecondsWhereverItIsWritten(Object written) {
        new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource("file", Map.of("finesse.notification.offline.max-age", written))))
                .withUserConfiguration(NotificationIsBound.class)
                .run(context -> assertThat(context.getBean(NotificationSettings.class)
                                .offline()
                                .maxAge())
                        .isEqualTo(Duration.ofSeconds(7)));
    }

    /** In YAML: a group all of whose lines are comments. */
    @ParameterizedTest
    @ValueSource(strings = {"finesse.notification", "finesse.notification.offline"})
    void anEmptyGroupLeavesItsDefaults(String group) {
        new ApplicationContextRunner()
                .withPropertyValues(group + "=")
                .withUserConfiguration(NotificationIsBound.class)
                .run(context -> assertThat(context.getBean(NotificationSettings.class)
                                .offline()
                                .maxAge())
                        .isEqualTo(Duration.ofMinutes(5)));
    }

    private static List<Object> aBareNumberIsSecondsWhereverItIsWritten() {
        return List.of("7", 7, 7L, "7s", "7000ms");
    }

    @EnableConfigurationProperties(NotificationSettings.class)
    @Import(DurationInSeconds.class)
    private static final class NotificationIsBound {}

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> DurationInSeconds.parse("soon")).isInstanceOf(IllegalArgumentException.class);
    }
}
