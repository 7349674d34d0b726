package org.finessebridge.app.datadirectory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** Opens the data directory. */
@Configuration(proxyBeanMethods = false)
class DataDirectoryConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${finesse.data-dir}") Path path) {
        return DataDirectory.open(path);
    }
}
