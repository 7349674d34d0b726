package org.finessebridge.app.teamresource;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.springframework.stereotype.Component;

/** Replaces what is assigned to a team. Blocks. */
@Component
record AssignedLists(TeamAssignments assignments, ConfigurationStore store, ConfiguredTeams teams) {

    private record Assignment(List<Long> before, List<Long> after) {}

    /**
     * Replaces a list.
     *
     * @param wanted finds the ids out, while nothing else is changed: a deletion meanwhile is seen
     * @throws org.finessebridge.app.apierror.FinesseApiException 404 where the team has gone; of {@code wanted}; 500
     */
    void replace(String administrator, String teamId, TeamAssignments.Kind kind, Supplier<List<Long>> wanted) {
        store.change(
                () -> {
                    teams.require(teamId);
                    Assignment made = new Assignment(assignments.of(teamId, kind), wanted.get());
                    assignments.replace(teamId, kind, made.after());
                    return made;
                },
                made -> new ConfigurationChange(
                        administrator, kind.uri(teamId), text(made.before()), text(made.after())),
                made -> assignments.show(teamId, kind, made.after()));
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
