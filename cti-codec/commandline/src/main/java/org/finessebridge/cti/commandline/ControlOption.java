package org.finessebridge.cti.commandline;

import java.net.URI;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the control API of the simulator is. */
final class ControlOption {

    @Option(
            names = "--control",
            paramLabel = "<url>",
            converter = ApiAddress.class,
            description = "The control API of the simulator (default: http://127.0.0.1:7080).")
    URI api = URI.create("http://127.0.0.1:7080");

    /** A client of it. */
    ControlClient client() {
        return new ControlClient(api);
    }

    /** {@code http://host:port}. */
    static final class ApiAddress implements ITypeConverter<URI> {

        @Override
        public URI convert(String text) {
            try {
                URI api = URI.create(text);
                if (api.getRawUserInfo() != null) { // it would be shown in messages, and is of no use
                    throw new TypeConversionException("the address must have no user and no password");
                }
                if (api.getHost() != null && ("http".equals(api.getScheme()) || "https".equals(api.getScheme()))) {
                    return api;
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' is no URL: %s".formatted(text, e.getMessage()));
            }
            throw new TypeConversionException("'%s' is not http://host:port".formatted(text));
        }
    }
}
