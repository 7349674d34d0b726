package org.finessebridge.app.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo contact centre, which is empty where the demo is off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    @Bean
    DemoContactCentre demoContactCentre(DemoSettings settings) {
        if (!settings.enabled()) {
            return DemoContactCentre.empty();
        }
        LOG.warn("The demo contact centre is on: everybody knows its passwords (each is the user's"
                + " id). Keep strangers out, or set finesse.demo.enabled=false");
        return DemoContactCentre.withGeneratedAgents(settings.generatedAgents());
    }
}
