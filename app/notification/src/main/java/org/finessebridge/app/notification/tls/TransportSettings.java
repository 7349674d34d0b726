package org.finessebridge.app.notification.tls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sockets and TLS are served.
 *
 * @param nativeLibraries whether epoll and BoringSSL are used where their libraries are there;
 *     the JDK's sockets and TLS do the same with more memory and time
 * @param handshakes most TLS handshakes at a time; others wait their turn
 */
public record TransportSettings(
        @DefaultValue("true") boolean nativeLibraries,
        @Min(1) @Max(10_000) @DefaultValue("64") int handshakes) {}
