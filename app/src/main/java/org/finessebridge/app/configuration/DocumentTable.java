package org.finessebridge.app.configuration;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the table {@code configuration_document} has of a kind. All methods block.
 *
 * @param <T> the documents
 */
record DocumentTable<T>(JdbcClient database, DocumentKind kind, Class<T> type) {

    /** Versions differ in members: those that are missing are false or nothing, and unknown ones are overlooked. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record Row<T>(long id, String name, T document) {}

    List<Row<T>> all() {
        return database.sql("select id, name, content from configuration_document where kind = :kind order by id")
                .param("kind", kind.name())
                .query((row, number) -> new Row<>(
                        row.getLong("id"), row.getString("name"), JSON.readValue(row.getString("content"), type)))
                .list();
    }

    /** Keeps a new one; its id. */
    long insert(String name, T document) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into configuration_document (kind, name, content) values (:kind, :name, :content)")
                .param("kind", kind.name())
                .param("name", name)
                .param("content", JSON.writeValueAsString(document))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void update(long id, String name, T document) {
        AffectedRows.one(
                database.sql("update configuration_document set name = :name, content = :content where id = :id")
                        .param("name", name)
                        .param("content", JSON.writeValueAsString(document))
                        .param("id", id)
                        .update());
    }

    void delete(long id) {
        AffectedRows.one(database.sql("delete from configuration_document where id = :id")
                .param("id", id)
                .update());
    }
}
