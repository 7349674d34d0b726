package org.finessebridge.cti.commandline;

import org.finessebridge.cti.client.CtiEndpoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code host:port}; an IPv6 address stands in brackets. */
final class ServerAddress implements ITypeConverter<CtiEndpoint> {

    @Override
    public CtiEndpoint convert(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw wrong(address);
        }
        String host = address.substring(0, colon);
        boolean inBrackets = host.startsWith("[") && host.endsWith("]");
        if (!inBrackets && host.indexOf(':') >= 0) {
            throw wrong(address);
        }
        try {
            return new CtiEndpoint(
                    inBrackets ? host.substring(1, host.length() - 1) : host,
                    Integer.parseInt(address.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw wrong(address);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static TypeConversionException wrong(String address) {
        return new TypeConversionException("'%s' is not host:port".formatted(address));
    }
}
