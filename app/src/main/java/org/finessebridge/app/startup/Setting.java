package org.finessebridge.app.startup;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One of the product's settings, as its record declares it.
 *
 * @param name as it is written: {@code finesse.notification.bosh.wait}
 * @param path as its record has it: {@code finesse.notification.bosh.longestWait}
 * @param declared the component's parameter, with its default and its bounds
 */
record Setting(String name, String path, Parameter declared) {

    Class<?> type() {
        return declared.getType();
    }

    Type genericType() {
        return declared.getParameterizedType();
    }

    /** Whether it has parts with names or indexes of their own. */
    boolean isMany() {
        return Collection.class.isAssignableFrom(type()) || Map.class.isAssignableFrom(type());
    }

    /** The default as it is written; null if there is none, or the record finds one out. */
    @Nullable
    String byDefault() {
        DefaultValue value = declared.getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? null : String.join(", ", value.value());
    }
}
