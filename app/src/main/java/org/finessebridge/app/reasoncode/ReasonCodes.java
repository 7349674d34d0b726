package org.finessebridge.app.reasoncode;

import java.util.List;
import java.util.Optional;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamObjects;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reason codes, and which of them a team has. Safe for use by any thread. */
@Component
public class ReasonCodes implements ReasonCodeByNumber {

    private final ConfigurationObjects<ReasonCode> objects;
    private final TeamObjects<ReasonCode> ofTeams;

    ReasonCodes(JdbcClient database, ConfigurationStore store, TeamAssignments assignments, Deployment deployment) {
        boolean uccx = deployment.type() == Deployment.Type.UCCX;
        this.objects = new ConfigurationObjects<>(
                "ReasonCode",
                new ReasonCodeRows(database, assignments),
                store,
                new ReasonCodeRules(uccx ? ReasonCodeRules.HIGHEST_OF_UCCX : ReasonCodeRules.HIGHEST_OF_UCCE));
        this.ofTeams = new TeamObjects<>(objects, assignments, TeamAssignments.Kind.REASON_CODE, ReasonCode::forAll);
    }

    /** One of them; null if there is none of that id. */
    public @Nullable ReasonCode find(long id) {
        return objects.find(id);
    }

    @Override
    public @Nullable ReasonCode find(ReasonCategory category, int code) {
        for (ReasonCode any : objects.all()) {
            if (any.code() == code && any.category() == category) {
                return any;
            }
        }
        return null;
    }

    @Override
    public Object version() {
        return objects.version();
    }

    /** All of a category, by id. */
    public List<ReasonCode> of(ReasonCategory category) {
        return only(category, List.copyOf(objects.all()));
    }

    /** Those of a category that a team has: which are for all, and which are its own. */
    public List<ReasonCode> of(String teamId, ReasonCategory category) {
        return only(category, ofTeams.of(teamId));
    }

    /** One that a team has; empty if it has none of that id. */
    public Optional<ReasonCode> findOf(String teamId, long id) {
        return ofTeams.findOf(teamId, id);
    }

    /** Which of them teams have. */
    public TeamObjects<ReasonCode> ofTeams() {
        return ofTeams;
    }

    ConfigurationObjects<ReasonCode> objects() {
        return objects;
    }

    private static List<ReasonCode> only(ReasonCategory category, List<ReasonCode> any) {
        return any.stream().filter(code -> code.category() == category).toList();
    }
}
