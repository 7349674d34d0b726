package org.finessebridge.app.bridge.publication;

import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.systeminfo.SystemInfo;
import org.finessebridge.app.systeminfo.SystemInfos;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.team.TeamMembers;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.user.User;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes what changed. The snapshot that GET reads is replaced first, so that what GET says and
 * the last event agree. Only the bridge's thread calls.
 */
@Component
public class UpdatePublisher {

    private final NodePublisher nodes;
    private final PublishedStatuses statuses;
    private final Users users;
    private final TeamMembers members;
    private final CurrentServiceState serviceState;
    private final SystemInfos systemInfos;

    public UpdatePublisher(
            NodePublisher nodes,
            PublishedStatuses statuses,
            Users users,
            TeamMembers members,
            CurrentServiceState serviceState,
            SystemInfos systemInfos) {
        this.nodes = nodes;
        this.statuses = statuses;
        this.users = users;
        this.members = members;
        this.serviceState = serviceState;
        this.systemInfos = systemInfos;
    }

    /** The user's status, to the user's node and to the team's. */
    public void userChanged(DirectoryUser user, UserStatus status, RequestId requestId) {
        statuses.put(user.loginId(), status);
        String source = User.uri(user.loginId());
        nodes.publish(source, requestId, () -> Update.changed("user", users.of(user, status), requestId, source));
        nodes.publish(
                Team.usersNode(user.teamId()),
                requestId,
                () -> Update.changed("user", members.of(user, status), requestId, source));
    }

    /** More is known of the user that is no news: GET says it, and the next update. */
    public void userKnown(DirectoryUser user, UserStatus status) {
        statuses.put(user.loginId(), status);
    }

    /**
     * A request that failed, to the user's node and to that of the supervisor who made it.
     *
     * @param loginId the user whom the request is about
     * @param supervisorId null where the user made it
     */
    public void requestFailed(String loginId, RequestId requestId, ApiErrorsData error, @Nullable String supervisorId) {
        String source = User.uri(loginId);
        nodes.publish(source, requestId, () -> Update.failed(error, requestId, source));
        if (supervisorId != null) {
            nodes.publish(User.uri(supervisorId), requestId, () -> Update.failed(error, requestId, source));
        }
    }

    /**
     * The service's state, to all, with the time of this call. Before IN_SERVICE everybody gets the presence of
     * {@code finesse}: clients are told to wait for the one and then for the other.
     */
    public void serviceStateChanged(ServiceState state) {
        serviceState.set(state);
        if (state.serves()) {
            nodes.showPublisher(true);
        }
        nodes.publishState(
                SystemInfo.URI, Update.changed("systemInfo", systemInfos.of(state), RequestId.NONE, SystemInfo.URI));
    }

    /** REST answers nobody any more, and nothing more is published: the presence of {@code finesse} says so. */
    public void webServicesGo() {
        nodes.showPublisher(false);
    }
}
