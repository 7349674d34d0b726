package org.finessebridge.app.teammessage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.configuration.AffectedRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code team_message} and {@code team_message_team}. Blocks. */
record TeamMessageRows(JdbcClient database) {

    /** All, the oldest first. */
    List<TeamMessage> all() {
        Map<String, List<String>> teams = new HashMap<>();
        database.sql("select message_id, team_id from team_message_team order by message_id, position")
                .query(row -> {
                    teams.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>())
                            .add(row.getString("team_id"));
                });
        return database.sql("""
                        select id, created_by, first_name, last_name, created_at, duration, content
                        from team_message order by created_at, id
                        """)
                .query((row, number) -> new TeamMessage(
                        row.getString("content"),
                        row.getLong("created_at"),
                        new TeamMessage.Creator(
                                row.getString("first_name"), row.getString("created_by"), row.getString("last_name")),
                        row.getLong("duration"),
                        row.getString("id"),
                        new TeamMessage.TeamIds(teams.getOrDefault(row.getString("id"), List.of()))))
                .list();
    }

    void insert(TeamMessage made) {
        database.sql("""
                        insert into team_message
                            (id, created_by, first_name, last_name, created_at, duration, content)
                        values (:id, :createdBy, :firstName, :lastName, :createdAt, :duration, :content)
                        """)
                .param("id", made.id())
                .param("createdBy", made.createdBy().id())
                .param("firstName", made.createdBy().firstName())
                .param("lastName", made.createdBy().lastName())
                .param("createdAt", made.createdAt())
                .param("duration", made.duration())
                .param("content", made.content())
                .update();
        int position = 0;
        for (String team : made.teams().team()) {
            database.sql(
                            "insert into team_message_team (message_id, team_id, position) values (:message, :team, :position)")
                    .param("message", made.id())
                    .param("team", team)
                    .param("position", position++)
                    .update();
        }
    }

    /** Takes it from one of its teams. */
    void deleteTeam(String id, String team) {
        database.sql("delete from team_message_team where message_id = :id and team_id = :team")
                .param("id", id)
                .param("team", team)
                .update();
    }

    void delete(String id) {
        AffectedRows.one(deleted(id));
    }

    /** The same for one that may be gone: its time is over, and somebody may have taken it back at that moment. */
    void forget(String id) {
        int _ = deleted(id);
    }

    private int deleted(String id) {
        database.sql("delete from team_message_team where message_id = :id")
                .param("id", id)
                .update();
        return database.sql("delete from team_message where id = :id")
                .param("id", id)
                .update();
    }
}
