package org.finessebridge.cti.client;

/**
 * Where a CTI server listens.
 *
 * @param host a name or an address
 * @param port 1 to 65535; 42027 is usual for side A, 43027 for side B
 */
public record CtiEndpoint(String host, int port) {

    public CtiEndpoint {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a CTI server needs a host");
        }
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException(
                    "port %d of CTI server %s is not one of 1 to 65535".formatted(port, host));
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
