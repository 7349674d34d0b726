package org.finessebridge.app.notification.tcp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * XMPP over TCP; STARTTLS is always offered.
 *
 * @param address the interface to listen on; all if null
 * @param allowPlaintext whether clients on other machines may send passwords without TLS
 */
public record TcpSettings(
        @Min(-1) @Max(65535) @DefaultValue("5222") int port,
        @Nullable String address,
        @DefaultValue("false") boolean allowPlaintext) {}
