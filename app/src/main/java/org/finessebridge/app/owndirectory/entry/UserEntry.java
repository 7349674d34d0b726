package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * A user as it was written down; nothing of it is checked yet. What is null stays as it is.
 *
 * @param line of the file; null where there is none
 * @param roles wire names; every user is an agent, also without that
 * @param supervisedTeamIds ids of teams
 * @param password a new one; never written
 */
@JsonRootName("User")
public record UserEntry(
        @JsonIgnore @Nullable Integer line,
        @Nullable String loginId,
        @Nullable String loginName,
        @Nullable String firstName,
        @Nullable String lastName,

        @Nullable Roles roles,
        @Nullable String teamId,
        @Nullable TeamIds supervisedTeamIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

    /** Nothing is said. */
    static final UserEntry NOTHING = new UserEntry(null, null, null, null, null, null, null, null, null);

    /** {@code <roles>}, as a User has them. */
    public record Roles(
            @JacksonXmlElementWrapper(useWrapping = false) @Nullable
            List<String> role,

            @JsonAnySetter @Nullable Map<String, Object> others) {

        /** Those, and nothing else. */
        public static Roles of(List<String> names) {
            return new Roles(List.copyOf(names), null);
        }

        List<String> all() {
            return role == null ? List.of() : role;
        }
    }

    /** {@code <supervisedTeamIds>}. */
    public record TeamIds(
            @JacksonXmlElementWrapper(useWrapping = false) @Nullable
            List<String> teamId,

            @JsonAnySetter @Nullable Map<String, Object> others) {

        /** Those, and nothing else. */
        public static TeamIds of(List<String> ids) {
            return new TeamIds(List.copyOf(ids), null);
        }

        List<String> all() {
            return teamId == null ? List.of() : teamId;
        }
    }

    /** Tells what its lists have that nobody looks at. */
    void tellOthers(String object, EntryMistakes mistakes) {
        OtherMembers.tell("The list of roles", roles == null ? null : roles.others(), line, object, mistakes);
        OtherMembers.tell(
                "The list of supervised teams",
                supervisedTeamIds == null ? null : supervisedTeamIds.others(),
                line,
                object,
                mistakes);
    }

    /** A user of the directory, to be written down; without the password, which nobody knows. */
    public static UserEntry of(DirectoryUser user) {
        return new UserEntry(
                null,
                user.loginId(),
                user.loginName(),
                user.firstName(),
                user.lastName(),
                Roles.of(Arrays.stream(Role.values())
                        .filter(user.roles()::contains)
                        .map(Role::wireName)
                        .toList()),
                user.teamId(),
                TeamIds.of(user.supervisedTeamIds()),
                null);
    }

    /** The same with that password. */
    public UserEntry withPassword(@Nullable String text) {
        return new UserEntry(line, loginId, loginName, firstName, lastName, roles, teamId, supervisedTeamIds, text);
    }

    /** The same with that loginId. */
    public UserEntry withLoginId(String id) {
        return new UserEntry(line, id, loginName, firstName, lastName, roles, teamId, supervisedTeamIds, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserEntry[line=" + line + ", loginId=" + loginId + "]";
    }
}
