package org.finessebridge.cti.commandline;

import java.util.Locale;
import org.finessebridge.cti.layout.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code ucce} or {@code uccx}. */
final class DialectName implements ITypeConverter<Dialect> {

    @Override
    public Dialect convert(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ucce" -> Dialect.UCCE;
            case "uccx" -> Dialect.UCCX;
            default -> throw new TypeConversionException("'" + name + "' is neither ucce nor uccx");
        };
    }
}
