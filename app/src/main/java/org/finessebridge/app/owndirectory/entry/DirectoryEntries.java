package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * All teams and users of a document.
 *
 * @param teams null keeps those that there are
 * @param users null keeps those that there are
 */
@JsonRootName("Directory")
public record DirectoryEntries(
        @JacksonXmlElementWrapper(localName = "teams")
        @JacksonXmlProperty(localName = "Team")
        @JsonProperty("teams")
        @Nullable
        List<TeamEntry> teams,

        @JacksonXmlElementWrapper(localName = "users")
        @JacksonXmlProperty(localName = "User")
        @JsonProperty("users")
        @Nullable
        List<UserEntry> users) {

    /** All of a directory. */
    public static DirectoryEntries of(DirectorySnapshot directory) {
        return new DirectoryEntries(
                directory.teams().stream().map(TeamEntry::of).toList(),
                directory.users().stream().map(UserEntry::of).toList());
    }

    /** The same, with what is left out as it is. */
    public DirectoryEntries completedBy(DirectorySnapshot present) {
        DirectoryEntries all = of(present);
        return new DirectoryEntries(teams == null ? all.teams() : teams, users == null ? all.users() : users);
    }
}
