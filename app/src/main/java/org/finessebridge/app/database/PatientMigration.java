package org.finessebridge.app.database;

import org.finessebridge.app.startup.StartupException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
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

    /** Makes the tables, or says in one line why it can't. */
    @Bean
    FlywayMigrationStrategy toldInOneLine() {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayException e) {
                throw new StartupException(
                        "The tables of the database can't be made or brought up to date ("
                                + DatabaseConfiguration.rootMessage(e) + ").",
                        PostgreSqlRefusal.remedy(
                                e,
                                "A database that a newer version has used needs that version again, or a copy from"
                                        + " before it; else please report this with the log."),
                        e);
            }
        };
    }
}
