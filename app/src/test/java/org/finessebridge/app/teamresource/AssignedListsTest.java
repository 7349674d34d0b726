package org.finessebridge.app.teamresource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

/** A team that goes between a request and its change. */
class AssignedListsTest {

    @Test
    void aTeamThatHasGoneMeanwhileGetsNothing() {
        ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
        InMemoryDirectory directory = new InMemoryDirectory(List.of(), List.of());
        TeamAssignments assignments = new TeamAssignments(database.client(), database.store(), directory);
        AssignedLists lists = new AssignedLists(assignments, database.store(), new ConfiguredTeams(directory));

        assertThatThrownBy(() -> lists.replace("administrator", "1", Kind.WORKFLOW, () -> List.of(7L)))
                .isInstanceOfSatisfying(
                        FinesseApiException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(404));
        assertThat(database.count("team_assignment")).isZero();
        assertThat(database.count("configuration_audit")).isZero();
    }
}
