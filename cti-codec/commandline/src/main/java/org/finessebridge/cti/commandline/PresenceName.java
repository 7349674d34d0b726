package org.finessebridge.cti.commandline;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code online} or {@code offline}. */
final class PresenceName implements ITypeConverter<PresenceName.Presence> {

    /** No boolean: picocli would take it for a switch that the word turns. */
    enum Presence {
        ONLINE,
        OFFLINE
    }

    @Override
    public Presence convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "online" -> Presence.ONLINE;
            case "offline" -> Presence.OFFLINE;
            default -> throw new TypeConversionException("'%s' is neither online nor offline".formatted(text));
        };
    }
}
