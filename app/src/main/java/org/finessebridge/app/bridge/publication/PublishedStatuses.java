package org.finessebridge.app.bridge.publication;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.UserStatuses;
import org.springframework.stereotype.Component;

/** The snapshots that other threads read: the bridge's thread alone writes them. */
@Component
public class PublishedStatuses implements UserStatuses {

    private final Map<String, UserStatus> statuses = new ConcurrentHashMap<>();

    @Override
    public UserStatus of(String loginId) {
        return statuses.getOrDefault(loginId, UserStatus.SIGNED_OUT);
    }

    void put(String loginId, UserStatus status) {
        statuses.put(loginId, status);
    }

    /** The user is gone. */
    public void remove(String loginId) {
        statuses.remove(loginId);
    }
}
