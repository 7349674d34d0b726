package org.finessebridge.app.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.user.User;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The Team object (guide, "Team"). */
@JsonRootName("Team")
public record Team(String id, String name, String uri, UserList users) {

    /** The members. */
    public record UserList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("User")
            List<Member> user) {}

    /** A user as a team shows it: shorter than the User object. */
    public record Member(
            String dialogs,
            String extension,
            String firstName,
            String lastName,
            String loginId,
            @Nullable String mediaState,
            String pendingState,
            User.@Nullable Reason reasonCode,
            String state,
            String stateChangeTime,
            String uri) {

        /**
         * The summary of that user.
         *
         * @param reason that of the state; null for none
         * @param mediaState BUSY or IDLE; null where that is not shown
         */
        static Member of(
                DirectoryUser user, UserStatus status, User.@Nullable Reason reason, @Nullable String mediaState) {
            return new Member(
                    User.dialogsUri(user.loginId()),
                    status.extension(),
                    user.firstName(),
                    user.lastName(),
                    user.loginId(),
                    mediaState,
                    status.pendingState() == null ? "" : status.pendingState().name(),
                    reason,
                    status.state().name(),
                    Users.stateChangeTime(status),
                    User.uri(user.loginId()));
        }
    }

    /** The URI of a team. */
    public static String uri(String teamId) {
        return "/finesse/api/Team/" + teamId;
    }

    /** The URI of the messages to a team, and the node that carries them. */
    public static String messagesNode(String teamId) {
        return uri(teamId) + "/TeamMessages";
    }

    /** The node that carries the states of the team's users. */
    public static String usersNode(String teamId) {
        return uri(teamId) + "/Users";
    }
}
