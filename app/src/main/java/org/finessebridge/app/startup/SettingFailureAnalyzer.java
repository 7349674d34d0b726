package org.finessebridge.app.startup;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Names the setting that has a wrong name or a wrong value; the value itself may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION = "Correct it; README has the table of settings.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return new FailureAnalysis(description(cause), ACTION, cause);
    }

    private static String description(BindException failure) {
        UnboundConfigurationPropertiesException unbound = find(failure, UnboundConfigurationPropertiesException.class);
        if (unbound != null) {
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
        return "Setting '%s' has a value that can't be used (%s)."
                .formatted(
                        property == null ? failure.getName() : property.getName(),
                        NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    private static String describe(BindValidationException invalid, ObjectError error) {
        String name = invalid.getValidationErrors().getName().toString();
        return "Setting '%s' %s."
                .formatted(
                        error instanceof FieldError field
                                ? name + "." + DataObjectPropertyName.toDashedForm(field.getField())
                                : name,
                        error.getDefaultMessage());
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
