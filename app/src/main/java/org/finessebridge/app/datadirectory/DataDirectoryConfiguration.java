package org.finessebridge.app.datadirectory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataDirectorySettings.class)
class DataDirectoryConfiguration {

    @Bean
    DataDirectory dataDirectory(DataDirectorySettings settings) {
        return DataDirectory.open(settings.dataDir());
    }
}
