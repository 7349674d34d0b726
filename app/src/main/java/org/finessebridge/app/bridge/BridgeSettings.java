package org.finessebridge.app.bridge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * The bridge's limits.
 *
 * @param eventTimeout how long after its confirmation a request may be without its event before the
 *     CTI server is asked for the agent's state
 * @param stopTimeout how long requests under way may take to end when the product stops
 */
@ConfigurationProperties(prefix = "finesse.bridge", ignoreUnknownFields = false)
record BridgeSettings(
        @DefaultValue("2s") Duration eventTimeout, @DefaultValue("3s") Duration stopTimeout) {}
