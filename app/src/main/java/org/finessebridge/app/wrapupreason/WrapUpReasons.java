package org.finessebridge.app.wrapupreason;

import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamObjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrap-up reasons, and which of them a team has. Safe for use by any thread. */
@Component
public class WrapUpReasons {

    private final ConfigurationObjects<WrapUpReason> objects;
    private final TeamObjects<WrapUpReason> ofTeams;

    WrapUpReasons(JdbcClient database, ConfigurationStore store, TeamAssignments assignments) {
        this.objects = new ConfigurationObjects<>(
                "WrapUpReason", new WrapUpReasonRows(database, assignments), store, new WrapUpReasonRules());
        this.ofTeams =
                new TeamObjects<>(objects, assignments, TeamAssignments.Kind.WRAP_UP_REASON, WrapUpReason::forAll);
    }

    /** Which of them teams have. */
    public TeamObjects<WrapUpReason> ofTeams() {
        return ofTeams;
    }

    ConfigurationObjects<WrapUpReason> objects() {
        return objects;
    }
}
