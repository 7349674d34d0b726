package org.finessebridge.app.bridge;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PostConstruct;
import org.finessebridge.app.bridge.publication.DirectoryUpdates;
import org.finessebridge.app.bridge.publication.PublishedStatuses;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryListener;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.node.FinesseNodes;
import org.finessebridge.app.node.SignedInClients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands changes of the directory to the bridge's thread, where updates and nodes follow in one
 * order with everything else that is published.
 */
@Component
class DirectoryFollower implements DirectoryListener {

    private final Directory directory;
    private final BridgeThread thread;
    private final BridgeState state;
    private final FinesseNodes nodes;
    private final DirectoryUpdates updates;
    private final PublishedStatuses statuses;
    private final ObjectProvider<SignedInClients> clients;

    DirectoryFollower(
            Directory directory,
            BridgeThread thread,
            BridgeState state,
            FinesseNodes nodes,
            DirectoryUpdates updates,
            PublishedStatuses statuses,
            ObjectProvider<SignedInClients> clients) {
        this.directory = directory;
        this.thread = thread;
        this.state = state;
        this.nodes = nodes;
        this.updates = updates;
        this.statuses = statuses;
        this.clients = clients;
    }

    @PostConstruct
    void listen() {
        directory.addListener(this);
    }

    @Override
    public void directoryChanging(DirectoryChange change) {
        thread.execute(() -> {
            state.directoryChanging(change);
            updates.leaving(change);
            nodes.follow(change);
            state.directoryChanged(change);
            updates.arrived(change);
            change.removedUsers().forEach(user -> statuses.remove(user.loginId()));
        });
    }

    /** Behind the last updates of those who are gone. */
    @Override
    public void directoryChanged(DirectoryChange change) {
        if (!change.removedUsers().isEmpty()) {
            thread.execute(() -> clients.ifAvailable(service -> service.disconnect(
                    change.removedUsers().stream().map(DirectoryUser::loginId).collect(toSet()))));
        }
    }
}
