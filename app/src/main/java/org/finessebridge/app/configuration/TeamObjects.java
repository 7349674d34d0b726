package org.finessebridge.app.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which objects of a kind a team has: those that are for all, and those that administrators have assigned to it.
 * Reads are of snapshots in memory. Safe for use by any thread.
 *
 * @param <T> the objects
 */
public final class TeamObjects<T extends ConfigurationObject> {

    private final ConfigurationObjects<T> objects;
    private final TeamAssignments assignments;
    private final TeamAssignments.Kind kind;
    private final Predicate<T> isForAll;

    /** @param isForAll whether every team has an object */
    public TeamObjects(
            ConfigurationObjects<T> objects,
            TeamAssignments assignments,
            TeamAssignments.Kind kind,
            Predicate<T> isForAll) {
        this.objects = objects;
        this.assignments = assignments;
        this.kind = kind;
        this.isForAll = isForAll;
    }

    /** All that a team has: those that are for all by id, then its own in their order. */
    public List<T> of(String teamId) {
        List<T> all = new ArrayList<>(objects.all().stream().filter(isForAll).toList());
        assignedTo(teamId).stream().filter(isForAll.negate()).forEach(all::add);
        return all;
    }

    /** One that a team has; empty if it has none of that id. */
    public Optional<T> findOf(String teamId, long id) {
        return Optional.ofNullable(objects.find(id))
                .filter(found ->
                        isForAll.test(found) || assignments.of(teamId, kind).contains(id));
    }

    /** Those that are assigned to a team, in their order. */
    public List<T> assignedTo(String teamId) {
        return assignments.of(teamId, kind).stream()
                .map(objects::find)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** One of all; empty if there is none of that id. */
    public Optional<T> find(long id) {
        return Optional.ofNullable(objects.find(id));
    }

    /** What is assigned. */
    public TeamAssignments.Kind kind() {
        return kind;
    }
}
