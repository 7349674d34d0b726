package org.finessebridge.app.layout;

import java.util.Collection;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.KeptForTeams;
import org.finessebridge.app.configuration.NamedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The layouts of teams. Reads are of a snapshot in memory; for any thread. */
@Component
public class TeamLayouts implements KeptForTeams {

    private final DefaultLayout byDefault;
    private final NamedDocuments<TeamLayoutConfig> own;

    TeamLayouts(JdbcClient database, ConfigurationStore store, DefaultLayout byDefault) {
        this.byDefault = byDefault;
        this.own = new NamedDocuments<>(
                "TeamLayoutConfig", database, DocumentKind.TEAM_LAYOUT_CONFIG, TeamLayoutConfig.class, store);
    }

    /** The one that a team's desktops have. */
    public TeamLayoutConfig of(String teamId) {
        TeamLayoutConfig found = own.find(teamId);
        return found != null ? found : new TeamLayoutConfig(byDefault.get().layoutxml(), true);
    }

    /**
     * Gives a team its own, or the default one.
     *
     * @param requireTeam refuses a team that is not there any more; asked while nothing else is changed
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 for what is wrong with the body; 500
     */
    public void change(String administrator, String teamId, TeamLayoutBody body, Runnable requireTeam) {
        String uri = "/finesse/api/Team/" + teamId + "/LayoutConfig";
        if (body.isDefault()) {
            own.remove(administrator, uri, teamId, requireTeam);
        } else {
            own.put(administrator, uri, teamId, body.own(), requireTeam);
        }
    }

    @Override
    public void deleteFor(Collection<String> teamIds) {
        own.delete(teamIds);
    }

    @Override
    public void forget(Collection<String> teamIds) {
        own.forget(teamIds);
    }
}
