package org.finessebridge.app.proxies;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reverse proxies whose word is believed.
 *
 * @param trusted their addresses, or networks as {@code 10.1.0.0/16}; by default none
 */
@ConfigurationProperties(prefix = "finesse.proxies", ignoreUnknownFields = false)
public record ProxySettings(@DefaultValue List<String> trusted) {}
