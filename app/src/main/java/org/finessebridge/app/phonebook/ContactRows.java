package org.finessebridge.app.phonebook;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.configuration.AffectedRows;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code contact}. Blocks. */
record ContactRows(JdbcClient database, JdbcTemplate template) {

    List<Contact> all() {
        return database.sql("""
                        select id, phone_book_id, first_name, last_name, phone_number, description
                        from contact order by phone_book_id, id
                        """)
                .query((row, number) -> new Contact(
                        row.getLong("id"),
                        row.getLong("phone_book_id"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("phone_number"),
                        row.getString("description")))
                .list();
    }

    /** The same with its id. */
    Contact insert(Contact made) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into contact (phone_book_id, first_name, last_name, phone_number, description)
                        values (:book, :firstName, :lastName, :phoneNumber, :description)
                        """)
                .param("book", made.phoneBookId())
                .param("firstName", made.firstName())
                .param("lastName", made.lastName())
                .param("phoneNumber", made.phoneNumber())
                .param("description", made.description())
                .update(key, "id");
        return made.withId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** The same with their ids, in as few round trips as the driver can. */
    List<Contact> insert(List<Contact> made) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        template.batchUpdate(
                connection -> connection.prepareStatement("""
                        insert into contact (phone_book_id, first_name, last_name, phone_number, description)
                        values (?, ?, ?, ?, ?)
                        """, new String[] {"id"}),
                new BatchPreparedStatementSetter() {

                    @Override
                    public void setValues(PreparedStatement row, int index) throws SQLException {
                        Contact contact = made.get(index);
                        row.setLong(1, contact.phoneBookId());
                        row.setString(2, contact.firstName());
                        row.setString(3, contact.lastName());
                        row.setString(4, contact.phoneNumber());
                        row.setString(5, contact.description());
                    }

                    @Override
                    public int getBatchSize() {
                        return made.size();
                    }
                },
                keys);
        List<Contact> kept = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            Object id = Objects.requireNonNull(
                    keys.getKeyList().get(i).values().iterator().next());
            kept.add(made.get(i).withId(((Number) id).longValue()));
        }
        return kept;
    }

    void update(Contact changed) {
        AffectedRows.one(database.sql("""
                        update contact set first_name = :firstName, last_name = :lastName,
                            phone_number = :phoneNumber, description = :description
                        where id = :id
                        """)
                .param("firstName", changed.firstName())
                .param("lastName", changed.lastName())
                .param("phoneNumber", changed.phoneNumber())
                .param("description", changed.description())
                .param("id", changed.id())
                .update());
    }

    void delete(long id) {
        AffectedRows.one(database.sql("delete from contact where id = :id")
                .param("id", id)
                .update());
    }

    void deleteOf(long phoneBookId) {
        database.sql("delete from contact where phone_book_id = :book")
                .param("book", phoneBookId)
                .update();
    }
}
