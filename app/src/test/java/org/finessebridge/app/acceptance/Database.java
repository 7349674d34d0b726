package org.finessebridge.app.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What the product can keep things in. A class that uses it is extended with {@link Shared}. */
enum Database {
    H2,
    POSTGRESQL;

    private static @Nullable EmbeddedPostgres postgres;

    /**
     * The settings of a product that keeps all in one that nothing else uses.
     *
     * @param name of the database; the same again is that which there is
     * @param data where its files are
     */
    List<String> settings(String name, Path data) {
        List<String> settings = new ArrayList<>(List.of("--finesse.data-dir=" + data));
        if (this == POSTGRESQL) {
            settings.add("--finesse.database.url=jdbc:postgresql://localhost:" + shared().getPort() + "/" + name);
            settings.add("--finesse.database.username=postgres");
        }
        return settings;
    }

    /** Makes it; nothing else has that name. */
    void create(String name) throws SQLException {
        if (this == POSTGRESQL) {
            try (Connection connection = shared().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
        }
    }

    private static EmbeddedPostgres shared() {
        return Objects.requireNonNull(postgres, "the class is not extended with Database.Shared");
    }

    /** One PostgreSQL for all classes: it is started by the first, and stopped when all tests are over. */
    static final class Shared implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            AutoCloseable last = postgres;
            context.getRoot().getStore(Namespace.create(Database.class)).put("postgres", last);
        }
    }
}
