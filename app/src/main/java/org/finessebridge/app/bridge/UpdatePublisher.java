package org.finessebridge.app.bridge;

import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.systeminfo.SystemInfo;
import org.finessebridge.app.systeminfo.SystemInfos;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.user.User;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.item.Item;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/**
 * Publishes what changed. The snapshot that GET reads is replaced first, so that what GET says and
 * the last event agree. Only the bridge's thread calls.
 */
@Component
class UpdatePublisher {

    private static final Logger log = LoggerFactory.getLogger(UpdatePublisher.class);

    private final PubSubClient pubSub;
    private final PublishedStatuses statuses;
    private final Users users;
    private final CurrentServiceState serviceState;
    private final SystemInfos systemInfos;

    UpdatePublisher(
            PubSubClient pubSub,
            PublishedStatuses statuses,
            Users users,
            CurrentServiceState serviceState,
            SystemInfos systemInfos) {
        this.pubSub = pubSub;
        this.statuses = statuses;
        this.users = users;
        this.serviceState = serviceState;
        this.systemInfos = systemInfos;
    }

    /** The agent's state, to the agent's node and to the team's. */
    void userChanged(Agent agent, RequestId requestId) {
        DirectoryUser user = agent.user();
        UserStatus status = agent.status();
        agent.told();
        statuses.put(user.loginId(), status);
        String source = User.uri(user.loginId());
        publish(
                source,
                requestId,
                () -> Update.changed("user", users.of(user, status), requestId, source));
        publish(
                Team.usersNode(user.teamId()),
                requestId,
                () -> Update.changed("user", Team.Member.of(user, status), requestId, source));
    }

    /**
     * A request that failed, to the agent's node and to that of the supervisor who made it.
     *
     * @param supervisorId null where the agent made it
     */
    void requestFailed(
            Agent agent, RequestId requestId, ApiErrorsData error, @Nullable String supervisorId) {
        String source = User.uri(agent.user().loginId());
        publish(source, requestId, () -> Update.failed(error, requestId, source));
        if (supervisorId != null) {
            publish(
                    User.uri(supervisorId),
                    requestId,
                    () -> Update.failed(error, requestId, source));
        }
    }

    /** The service's state, to all. */
    void serviceStateChanged(ServiceState state) {
        serviceState.set(state);
        publish(
                SystemInfo.URI,
                RequestId.NONE,
                () ->
                        Update.changed(
                                "systemInfo",
                                systemInfos.of(state),
                                RequestId.NONE,
                                SystemInfo.URI));
    }

    /** The update is made only where somebody hears it. */
    private void publish(String node, RequestId requestId, Supplier<Update> update) {
        try {
            pubSub.publishItem(node, () -> new Item(update.get().toXml()));
        } catch (PubSubUnavailableException e) {
            // The outage was told once, and ends with the whole state.
            log.debug("An update of {} is given up: {}", node, e.getMessage());
        } catch (PubSubException e) {
            log.error(
                    "An update of {} with requestId '{}' is lost: {}. Clients of this node should"
                            + " read it again by GET",
                    node,
                    requestId.value(),
                    e.getMessage());
        } catch (RuntimeException e) {
            // Whoever waits for the update waits in vain, but the requests behind it must go on.
            log.error(
                    "An update of {} with requestId '{}' is lost; this is a defect, please report"
                            + " it",
                    node,
                    requestId.value(),
                    e);
        }
    }
}
