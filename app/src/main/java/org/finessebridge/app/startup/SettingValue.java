package org.finessebridge.app.startup;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** What a setting of a type can be, in words. */
final class SettingValue {

    private SettingValue() {}

    /** For example "it can be ucce or uccx". */
    static String choices(Class<?> declared) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(declared);
        if (type.isEnum()) {
            return "it can be " + oneOf(type);
        }
        if (type == Boolean.class) {
            return "it can be true or false";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "it has to be a whole number";
        }
        if (type == Duration.class) {
            return "it has to be a time such as 5s, 500ms or 2m (a bare number is seconds)";
        }
        if (type == DataSize.class) {
            return "it has to be a size such as 64KB or 4MB";
        }
        if (type == InetAddress.class) {
            return "it has to be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them";
        }
        return type == Path.class ? "it has to be the path of a file" : "it can't be read";
    }

    private static String oneOf(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(SettingValue::written)
                .toList();
        int last = names.size() - 1;
        return names.subList(0, last).stream().collect(Collectors.joining(", "))
                + (last > 0 ? " or " : "")
                + names.get(last);
    }

    /** As it is written in a setting: {@code SCRAM-SHA-256}, {@code embedded}. */
    private static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
