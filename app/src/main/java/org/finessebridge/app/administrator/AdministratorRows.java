package org.finessebridge.app.administrator;

import java.util.List;
import org.finessebridge.app.configuration.AffectedRows;
import org.finessebridge.app.security.HashedPassword;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code administrator}. Blocks. */
record AdministratorRows(JdbcClient database) {

    List<Administrator> all() {
        return database.sql("select name, password_hash, has_to_change from administrator order by name")
                .query((row, number) -> new Administrator(
                        row.getString("name"),
                        new HashedPassword(row.getString("password_hash")),
                        row.getBoolean("has_to_change")))
                .list();
    }

    void insert(String name, String hash, boolean hasToChange) {
        database.sql("""
                        insert into administrator (name, password_hash, has_to_change)
                        values (:name, :hash, :hasToChange)
                        """)
                .param("name", name)
                .param("hash", hash)
                .param("hasToChange", hasToChange)
                .update();
    }

    /** It has to be changed. */
    void reset(String name, String hash) {
        AffectedRows.one(
                database.sql("update administrator set password_hash = :hash, has_to_change = true where name = :name")
                        .param("hash", hash)
                        .param("name", name)
                        .update());
    }

    void delete(String name) {
        AffectedRows.one(database.sql("delete from administrator where name = :name")
                .param("name", name)
                .update());
    }

    void changePassword(String name, String hash) {
        AffectedRows.one(
                database.sql("update administrator set password_hash = :hash, has_to_change = false where name = :name")
                        .param("hash", hash)
                        .param("name", name)
                        .update());
    }
}
