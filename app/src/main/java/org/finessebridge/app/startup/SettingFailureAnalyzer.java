package org.finessebridge.app.startup;

import java.util.stream.Collectors;
import org.finessebridge.app.log.LogText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Names the setting that has a wrong name or a wrong value. A value is told only where it is of a
 * type that no secret has.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION = "Correct it; --help tells where all settings are described.";
    private static final int LONGEST_VALUE = 60;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return new FailureAnalysis(description(cause), ACTION, cause);
    }

    private static String description(BindException failure) {
        UnboundConfigurationPropertiesException unbound = find(failure, UnboundConfigurationPropertiesException.class);
        if (unbound != null) {
            ProductSettings known = ProductSettings.find();
            if (unbound.getUnboundProperties().stream().allMatch(property -> known.knows(property.getName()))) {
                // One without a text is not bound, and Spring then takes it for a stranger.
                return unbound.getUnboundProperties().stream()
                        .map(property -> property.getName() + " is empty; give it a value, or leave it out.")
                        .collect(Collectors.joining(" "));
            }
            return "There is no setting '"
                    + unbound.getUnboundProperties().stream()
                            .map(property -> property.getName().toString())
                            .collect(Collectors.joining("', '"))
                    + "'.";
        }
        BindValidationException invalid = find(failure, BindValidationException.class);
        if (invalid != null) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> describe(invalid, error))
                    .collect(Collectors.joining(" "));
        }
        ConfigurationProperty property = failure.getProperty();
        String name = (property == null ? failure.getName() : property.getName()).toString();
        ConversionFailedException conversion = last(failure, ConversionFailedException.class);
        if (conversion != null && conversion.getValue() == null) {
            return name + " is empty; give it a value, or leave it out.";
        }
        if (conversion != null && conversion.getTargetType().getType() != String.class) {
            return "%s is '%s'; %s."
                    .formatted(
                            name,
                            shortened(String.valueOf(conversion.getValue())),
                            SettingValue.choices(conversion.getTargetType().getType()));
        }
        IllegalArgumentException said = last(failure, IllegalArgumentException.class);
        return said != null && said.getMessage() != null && said.getMessage().startsWith("finesse.")
                ? said.getMessage() + "."
                : "Setting '%s' has a value that can't be used.".formatted(name);
    }

    private static String shortened(String value) {
        return LogText.escape(value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...");
    }

    private static String describe(BindValidationException invalid, ObjectError error) {
        String name = invalid.getValidationErrors().getName().toString();
        return "%s %s."
                .formatted(
                        error instanceof FieldError field ? name(name, field.getField()) : name,
                        error.getDefaultMessage());
    }

    private static String name(String prefix, String field) {
        return ProductSettings.find()
                .at(prefix + "." + field)
                .map(Setting::name)
                .orElseGet(() -> prefix + "." + DataObjectPropertyName.toDashedForm(field));
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static <T extends Throwable> @Nullable T last(Throwable failure, Class<T> type) {
        T last = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                last = type.cast(t);
            }
        }
        return last;
    }
}
