package org.finessebridge.app.startup;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/**
 * Reads the times of settings: {@code 5s}, {@code 500ms}, {@code 2m} or {@code PT5S}; a bare number
 * is seconds, whatever the setting (Spring Boot's own rule is milliseconds, but where a field says
 * otherwise). In YAML and JSON such a number is no text.
 */
@Component
@ConfigurationPropertiesBinding
class DurationInSeconds implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Duration.class), new ConvertiblePair(Number.class, Duration.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source == null ? null : parse(source.toString());
    }

    static Duration parse(String text) {
        return DurationStyle.detectAndParse(text.strip(), ChronoUnit.SECONDS);
    }
}
