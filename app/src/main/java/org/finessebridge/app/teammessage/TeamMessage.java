package org.finessebridge.app.teammessage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.Instant;
import java.util.List;
import org.finessebridge.app.directory.DirectoryUser;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * The TeamMessage object (guide, "TeamMessage").
 *
 * @param createdAt when, in seconds since 1970
 * @param duration for how many seconds it is shown
 */
@JsonRootName("TeamMessage")
record TeamMessage(String content, long createdAt, Creator createdBy, long duration, String id, TeamIds teams) {

    /** Who has written it; administrators have no first and last names. */
    record Creator(String firstName, String id, String lastName) {

        static Creator of(DirectoryUser user) {
            return new Creator(user.firstName(), user.loginId(), user.lastName());
        }
    }

    /** The teams that see it. */
    record TeamIds(
            @JacksonXmlElementWrapper(useWrapping = false) List<String> team) {

        TeamIds {
            team = List.copyOf(team);
        }
    }

    /** The same for others. */
    TeamMessage forTeams(List<String> others) {
        return new TeamMessage(content, createdAt, createdBy, duration, id, new TeamIds(others));
    }

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return uri(id);
    }

    static String uri(String id) {
        return "/finesse/api/TeamMessage/" + id;
    }

    /** Whether it is no longer shown. */
    @JsonIgnore
    boolean isOver(Instant now) {
        return now.getEpochSecond() >= createdAt + duration;
    }

    /** Whether that team sees it. */
    @JsonIgnore
    boolean isFor(String teamId) {
        return teams.team().contains(teamId);
    }
}
