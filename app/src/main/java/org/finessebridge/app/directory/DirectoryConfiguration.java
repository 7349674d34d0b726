package org.finessebridge.app.directory;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the directory from all sources that there are. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    InMemoryDirectory directory(ObjectProvider<DirectorySource> sources) {
        List<DirectorySnapshot> read =
                sources.orderedStream().map(DirectorySource::read).toList();
        return new InMemoryDirectory(
                read.stream().flatMap(source -> source.teams().stream()).toList(),
                read.stream().flatMap(source -> source.users().stream()).toList());
    }
}
