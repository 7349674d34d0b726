package org.finessebridge.cti.commandline;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code online} or {@code offline}. */
final class Presence implements ITypeConverter<Boolean> {

    @Override
    public Boolean convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "online" -> true;
            case "offline" -> false;
            default -> throw new TypeConversionException("'%s' is neither online nor offline".formatted(text));
        };
    }
}
