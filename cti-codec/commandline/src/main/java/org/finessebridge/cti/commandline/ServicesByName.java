package org.finessebridge.cti.commandline;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.finessebridge.cti.message.code.ServiceMask;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Services by the guide's names, separated by commas; or the bits as a number. */
final class ServicesByName implements ITypeConverter<Long> {

    private static final Map<String, Long> BITS = bits();

    @Override
    public Long convert(String names) {
        long services = 0;
        for (String name : names.split(",", -1)) {
            services |= bit(name.strip());
        }
        return services;
    }

    private static long bit(String name) {
        Long bit = BITS.get(name.toUpperCase(Locale.ROOT));
        if (bit != null) {
            return bit;
        }
        try {
            long number = Long.decode(name);
            if (number >= 0 && number <= 0xFFFF_FFFFL) {
                return number;
            }
        } catch (NumberFormatException e) {
            // neither a name nor a number
        }
        throw new TypeConversionException(
                "'%s' is no service; there are %s".formatted(name, String.join(", ", BITS.keySet())));
    }

    private static Map<String, Long> bits() {
        Map<String, Long> bits = new TreeMap<>();
        try {
            for (Field field : ServiceMask.class.getFields()) {
                bits.put(field.getName(), field.getLong(null));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return bits;
    }
}
