package org.finessebridge.app.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates a PostgreSQL by connections of its own, which wait as long as it takes: a large table, or another
 * instance that migrates meanwhile, must not end the start.
 */
@Configuration(proxyBeanMethods = false)
class PatientMigration {

    @Bean
    FlywayConfigurationCustomizer withoutTimeOut(DatabaseSettings settings) {
        return flyway -> {
            String url = settings.url();
            if (url != null && !url.isBlank()) {
                flyway.dataSource(url, settings.username(), settings.password());
            }
        };
    }
}
