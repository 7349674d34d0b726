package org.finessebridge.app.reasoncode;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.configuration.AffectedRows;
import org.finessebridge.app.configuration.ObjectRows;
import org.finessebridge.app.configuration.TeamAssignments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code reason_code}. */
record ReasonCodeRows(JdbcClient database, TeamAssignments assignments) implements ObjectRows<ReasonCode> {

    @Override
    public List<ReasonCode> all() {
        return database.sql("select id, category, code, label, for_all from reason_code order by id")
                .query((row, number) -> new ReasonCode(
                        row.getLong("id"),
                        ReasonCategory.valueOf(row.getString("category")),
                        row.getInt("code"),
                        row.getString("label"),
                        row.getBoolean("for_all")))
                .list();
    }

    @Override
    public ReasonCode insert(ReasonCode made) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into reason_code (category, code, label, for_all)
                        values (:category, :code, :label, :forAll)
                        """)
                .param("category", made.category().name())
                .param("code", made.code())
                .param("label", made.label())
                .param("forAll", made.forAll())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return new ReasonCode(id, made.category(), made.code(), made.label(), made.forAll());
    }

    @Override
    public void update(ReasonCode changed) {
        AffectedRows.one(
                database.sql("update reason_code set code = :code, label = :label, for_all = :forAll where id = :id")
                        .param("code", changed.code())
                        .param("label", changed.label())
                        .param("forAll", changed.forAll())
                        .param("id", changed.id())
                        .update());
    }

    @Override
    public void delete(ReasonCode gone) {
        assignments.remove(TeamAssignments.Kind.REASON_CODE, gone.id());
        AffectedRows.one(database.sql("delete from reason_code where id = :id")
                .param("id", gone.id())
                .update());
    }
}
