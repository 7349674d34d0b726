package org.finessebridge.app.phonebook;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.configuration.AffectedRows;
import org.finessebridge.app.configuration.ObjectRows;
import org.finessebridge.app.configuration.TeamAssignments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code phone_book}. */
record PhoneBookRows(JdbcClient database, TeamAssignments assignments) implements ObjectRows<PhoneBook> {

    @Override
    public List<PhoneBook> all() {
        return database.sql("select id, name, type from phone_book order by id")
                .query((row, number) -> new PhoneBook(
                        row.getLong("id"), row.getString("name"), PhoneBookType.valueOf(row.getString("type"))))
                .list();
    }

    @Override
    public PhoneBook insert(PhoneBook made) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into phone_book (name, type) values (:name, :type)")
                .param("name", made.name())
                .param("type", made.type().name())
                .update(key, "id");
        return new PhoneBook(Objects.requireNonNull(key.getKey()).longValue(), made.name(), made.type());
    }

    /** One that becomes everybody's is no longer that of teams that are not there now. */
    @Override
    public void update(PhoneBook changed) {
        if (changed.type() == PhoneBookType.GLOBAL) {
            assignments.remove(TeamAssignments.Kind.PHONE_BOOK, changed.id());
        }
        AffectedRows.one(database.sql("update phone_book set name = :name, type = :type where id = :id")
                .param("name", changed.name())
                .param("type", changed.type().name())
                .param("id", changed.id())
                .update());
    }

    /** With its contacts, and from teams that are not there now. */
    @Override
    public void delete(PhoneBook gone) {
        assignments.remove(TeamAssignments.Kind.PHONE_BOOK, gone.id());
        database.sql("delete from contact where phone_book_id = :id")
                .param("id", gone.id())
                .update();
        AffectedRows.one(database.sql("delete from phone_book where id = :id")
                .param("id", gone.id())
                .update());
    }
}
