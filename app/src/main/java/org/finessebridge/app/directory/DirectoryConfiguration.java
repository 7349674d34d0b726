package org.finessebridge.app.directory;

import java.util.List;
import org.finessebridge.app.startup.StartupException;
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
        try {
            return new InMemoryDirectory(
                    read.stream().flatMap(source -> source.teams().stream()).toList(),
                    read.stream().flatMap(source -> source.users().stream()).toList());
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "The demo's users and teams and the own ones can't stand beside each other: " + e.getMessage()
                            + ".",
                    "Set finesse.demo.enabled=false, or finesse.demo.generated-agents to less.",
                    e);
        }
    }
}
