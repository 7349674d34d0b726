package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.directory.DirectoryTeam;
import org.jspecify.annotations.Nullable;

/**
 * A team as it was written down; nothing of it is checked yet.
 *
 * @param line of the file; null where there is none
 * @param id a number, which the CTI server has for the team too
 * @param name what it is called
 */
@JsonRootName("Team")
public record TeamEntry(
        @JsonIgnore @Nullable Integer line,
        @Nullable String id,
        @Nullable String name) {

    /** A team of the directory, to be written down. */
    public static TeamEntry of(DirectoryTeam team) {
        return new TeamEntry(null, team.id(), team.name());
    }
}
