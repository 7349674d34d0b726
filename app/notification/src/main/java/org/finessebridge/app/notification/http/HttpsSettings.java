package org.finessebridge.app.notification.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port of BOSH and XMPP over WebSocket with TLS. 0 takes a free one, -1 opens none.
 *
 * @param address the interface to listen on; all if null
 */
public record HttpsSettings(
        @Min(-1) @Max(65535) @DefaultValue("7443") int port,
        @Nullable String address) {}
