package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * A user as it was written down; nothing of it is checked yet. What is null stays as it is.
 *
 * @param line of the file; 0 where there is none
 * @param roles wire names; every user is an agent, also without that
 * @param supervisedTeamIds ids of teams
 * @param password a new one; never written
 */
@JsonRootName("User")
public record UserEntry(
        @JsonIgnore int line,
        @Nullable String loginId,
        @Nullable String loginName,
        @Nullable String firstName,
        @Nullable String lastName,

        @JacksonXmlElementWrapper(localName = "roles")
        @JacksonXmlProperty(localName = "role")
        @JsonProperty("roles")
        @Nullable
        List<String> roles,

        @Nullable String teamId,

        @JacksonXmlElementWrapper(localName = "supervisedTeamIds")
        @JacksonXmlProperty(localName = "teamId")
        @JsonProperty("supervisedTeamIds")
        @Nullable
        List<String> supervisedTeamIds,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

    /** A user of the directory, to be written down; without the password, which nobody knows. */
    public static UserEntry of(DirectoryUser user) {
        return new UserEntry(
                0,
                user.loginId(),
                user.loginName(),
                user.firstName(),
                user.lastName(),
                Arrays.stream(Role.values())
                        .filter(user.roles()::contains)
                        .map(Role::wireName)
                        .toList(),
                user.teamId(),
                user.supervisedTeamIds(),
                null);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserEntry[line=" + line + ", loginId=" + loginId + "]";
    }
}
