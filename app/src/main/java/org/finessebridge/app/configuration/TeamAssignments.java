package org.finessebridge.app.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which objects each team has, beside those that are for all (guide, "Team Configuration APIs").
 * Reads are of a snapshot; the methods that change belong into {@link ConfigurationStore#change}.
 * Safe for use by any thread.
 */
@Component
public class TeamAssignments implements KeptForTeams {

    private final JdbcClient database;
    private final Directory directory;
    private volatile Map<Key, List<Long>> assigned;

    /** What is assigned. */
    public enum Kind {
        REASON_CODE("ReasonCodes"),
        WRAP_UP_REASON("WrapUpReasons"),
        PHONE_BOOK("PhoneBooks"),
        WORKFLOW("Workflows");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        /** Where a team's are assigned. */
        public String uri(String teamId) {
            return "/finesse/api/Team/" + teamId + "/" + list;
        }
    }

    private record Key(String teamId, Kind kind) {}

    private record Row(Key key, long objectId) {}

    public TeamAssignments(JdbcClient database, ConfigurationStore store, Directory directory) {
        this.database = database;
        this.directory = directory;
        this.assigned = read();
        store.whenInDoubt(() -> assigned = read());
    }

    private Map<Key, List<Long>> read() {
        Map<Key, List<Long>> read = new HashMap<>();
        database.sql("select team_id, kind, object_id from team_assignment order by team_id, kind, position")
                .query((row, number) -> new Row(
                        new Key(row.getString("team_id"), Kind.valueOf(row.getString("kind"))),
                        row.getLong("object_id")))
                .list()
                .forEach(row -> read.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row.objectId()));
        read.replaceAll((key, ids) -> List.copyOf(ids));
        return Map.copyOf(read);
    }

    /** The ids of what a team has, in their order. */
    public List<Long> of(String teamId, Kind kind) {
        return assigned.getOrDefault(new Key(teamId, kind), List.of());
    }

    /** Whether any team has that object; teams that are not there now, as the demo's while it is off, do not count. */
    public boolean isAssigned(Kind kind, long objectId) {
        DirectorySnapshot now = directory.snapshot();
        return assigned.entrySet().stream()
                .anyMatch(entry -> entry.getKey().kind() == kind
                        && entry.getValue().contains(objectId)
                        && now.findTeam(entry.getKey().teamId()).isPresent());
    }

    /** Writes what a team has instead of what it had; seen after {@link #show}. */
    public void replace(String teamId, Kind kind, List<Long> ids) {
        database.sql("delete from team_assignment where team_id = :team and kind = :kind")
                .param("team", teamId)
                .param("kind", kind.name())
                .update();
        for (int i = 0; i < ids.size(); i++) {
            database.sql("""
                            insert into team_assignment (team_id, kind, object_id, position)
                            values (:team, :kind, :object, :position)
                            """)
                    .param("team", teamId)
                    .param("kind", kind.name())
                    .param("object", ids.get(i))
                    .param("position", i)
                    .update();
        }
    }

    /** Takes an object that is deleted from all teams. Who has it in memory overlooks what is not there. */
    public void remove(Kind kind, long objectId) {
        database.sql("delete from team_assignment where kind = :kind and object_id = :object")
                .param("kind", kind.name())
                .param("object", objectId)
                .update();
    }

    @Override
    public void deleteFor(Collection<String> teamIds) {
        for (String teamId : teamIds) {
            if (assigned.keySet().stream().anyMatch(key -> key.teamId().equals(teamId))) {
                database.sql("delete from team_assignment where team_id = :team")
                        .param("team", teamId)
                        .update();
            }
        }
    }

    @Override
    public void forget(Collection<String> teamIds) {
        Map<Key, List<Long>> next = new HashMap<>(assigned);
        if (next.keySet().removeIf(key -> teamIds.contains(key.teamId()))) {
            assigned = next;
        }
    }

    /** Shows what has been committed. */
    public void show(String teamId, Kind kind, List<Long> ids) {
        Map<Key, List<Long>> next = new HashMap<>(assigned);
        next.put(new Key(teamId, kind), List.copyOf(ids));
        assigned = next;
    }
}
