package org.finessebridge.app.systemconfig;

import java.util.Optional;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.NamedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The CTI servers that an administrator has set, which the next start connects to. For any thread. */
@Component
public class KeptSystemConfig {

    private static final String NAME = "default";

    private final NamedDocuments<SystemConfig> kept;

    KeptSystemConfig(JdbcClient database, ConfigurationStore store) {
        this.kept =
                new NamedDocuments<>("SystemConfig", database, DocumentKind.SYSTEM_CONFIG, SystemConfig.class, store);
    }

    /** What was set last; empty if nothing ever was. */
    public Optional<SystemConfig> find() {
        return Optional.ofNullable(kept.find(NAME));
    }

    void set(String administrator, SystemConfig config) {
        kept.put(administrator, SystemConfig.URI, NAME, config);
    }
}
