package org.finessebridge.app.tomcat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * REST over plain HTTP.
 *
 * @param port its port; -1: off, 0: any
 * @param address the address that it listens at: credentials travel in the clear, so loopback
 */
@Validated
@ConfigurationProperties(prefix = "finesse.http", ignoreUnknownFields = false)
record PlainHttpSettings(
        @DefaultValue("8080") @Min(-1) @Max(65535) int port,
        @DefaultValue("127.0.0.1") InetAddress address) {}
