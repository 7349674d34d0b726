package org.finessebridge.app.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo contact centre's settings.
 *
 * @param enabled whether there is one; its passwords are known to everybody
 * @param allInterfaces whether other machines may come in while it is on; if not, every port whose
 *     address is not set listens on loopback
 * @param generatedAgents how many agents 1001001, 1001002, ... are added to it
 * @param traffic whether callers call and most agents act by themselves, where the simulator plays it
 */
@Validated
@ConfigurationProperties(prefix = "finesse.demo", ignoreUnknownFields = false)
public record DemoSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allInterfaces,
        @DefaultValue("0") @Min(0) @Max(100_000) int generatedAgents,
        @DefaultValue("false") boolean traffic) {}
