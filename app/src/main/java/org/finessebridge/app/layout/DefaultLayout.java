package org.finessebridge.app.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.NamedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The layout of all desktops whose team has none of its own: the product's, until another is set. For any thread. */
@Component
class DefaultLayout {

    private static final String NAME = "default";
    private static final LayoutConfig OURS = new LayoutConfig(shipped());

    private final NamedDocuments<LayoutConfig> kept;

    DefaultLayout(JdbcClient database, ConfigurationStore store) {
        this.kept =
                new NamedDocuments<>("LayoutConfig", database, DocumentKind.LAYOUT_CONFIG, LayoutConfig.class, store);
    }

    LayoutConfig get() {
        return Objects.requireNonNullElse(kept.find(NAME), OURS);
    }

    void set(String administrator, LayoutConfig layout) {
        kept.put(administrator, LayoutConfig.URI, NAME, layout);
    }

    static String shipped() {
        try (InputStream file = Objects.requireNonNull(
                DefaultLayout.class.getResourceAsStream("default-layout.xml"), "default-layout.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
