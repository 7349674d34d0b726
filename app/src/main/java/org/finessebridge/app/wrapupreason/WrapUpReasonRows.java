package org.finessebridge.app.wrapupreason;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.configuration.AffectedRows;
import org.finessebridge.app.configuration.ObjectRows;
import org.finessebridge.app.configuration.TeamAssignments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code wrap_up_reason}. */
record WrapUpReasonRows(JdbcClient database, TeamAssignments assignments) implements ObjectRows<WrapUpReason> {

    @Override
    public List<WrapUpReason> all() {
        return database.sql("select id, label, for_all from wrap_up_reason order by id")
                .query((row, number) ->
                        new WrapUpReason(row.getLong("id"), row.getString("label"), row.getBoolean("for_all")))
                .list();
    }

    @Override
    public WrapUpReason insert(WrapUpReason made) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into wrap_up_reason (label, for_all) values (:label, :forAll)")
                .param("label", made.label())
                .param("forAll", made.forAll())
                .update(key, "id");
        return new WrapUpReason(Objects.requireNonNull(key.getKey()).longValue(), made.label(), made.forAll());
    }

    @Override
    public void update(WrapUpReason changed) {
        AffectedRows.one(database.sql("update wrap_up_reason set label = :label, for_all = :forAll where id = :id")
                .param("label", changed.label())
                .param("forAll", changed.forAll())
                .param("id", changed.id())
                .update());
    }

    @Override
    public void delete(WrapUpReason gone) {
        assignments.remove(TeamAssignments.Kind.WRAP_UP_REASON, gone.id());
        AffectedRows.one(database.sql("delete from wrap_up_reason where id = :id")
                .param("id", gone.id())
                .update());
    }
}
