package org.finessebridge.app.notification.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The same without TLS, for clients on the same machine. */
public record HttpSettings(
        @Min(-1) @Max(65535) @DefaultValue("7071") int port,
        @NotNull @DefaultValue("127.0.0.1") String address) {}
