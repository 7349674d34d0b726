package org.finessebridge.app.startup;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads the times of settings: {@code 5s}, {@code 500ms}, {@code 2m} or {@code PT5S}; a bare number
 * is seconds, whatever the setting (Spring Boot's own rule is milliseconds, but where a field says
 * otherwise).
 */
@Component
@ConfigurationPropertiesBinding
class DurationInSeconds implements Converter<String, Duration> {

    @Override
    public Duration convert(String text) {
        return DurationStyle.detectAndParse(text.strip(), ChronoUnit.SECONDS);
    }
}
