package org.finessebridge.app.serviceability;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.finessebridge.app.dialog.CurrentDialogs;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.queue.CurrentQueues;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatuses;
import org.springframework.stereotype.Component;

/** Counts what the product serves. Safe for use by any thread. */
@Component
class Totals {

    private final Directory directory;
    private final CurrentQueues queues;
    private final UserStatuses statuses;
    private final CurrentDialogs dialogs;

    Totals(Directory directory, CurrentQueues queues, UserStatuses statuses, CurrentDialogs dialogs) {
        this.directory = directory;
        this.queues = queues;
        this.statuses = statuses;
        this.dialogs = dialogs;
    }

    ConfigInfo configInfo() {
        DirectorySnapshot now = directory.snapshot();
        return new ConfigInfo(
                queues.all().size(),
                supervisors(now),
                now.teams().size(),
                now.users().size(),
                ConfigInfo.URI,
                version());
    }

    RuntimeConfigInfo runtimeConfigInfo() {
        DirectorySnapshot now = directory.snapshot();
        return new RuntimeConfigInfo(
                currentCalls(),
                loggedInUsers(),
                queues.all().size(),
                supervisors(now),
                now.teams().size(),
                now.users().size(),
                RuntimeConfigInfo.URI);
    }

    /** Users who are in any state but LOGOUT and UNKNOWN. */
    int loggedInUsers() {
        return count(user -> {
            UserState state = statuses.of(user.loginId()).state();
            return state != UserState.LOGOUT && state != UserState.UNKNOWN;
        });
    }

    /** Calls that some user is told of, each once. */
    int currentCalls() {
        Set<String> ids = new HashSet<>();
        for (DirectoryUser user : directory.snapshot().users()) {
            dialogs.of(user.loginId()).forEach(dialog -> ids.add(dialog.id()));
        }
        return ids.size();
    }

    private int count(Predicate<DirectoryUser> which) {
        return (int) directory.snapshot().users().stream().filter(which).count();
    }

    private static int supervisors(DirectorySnapshot now) {
        return (int) now.users().stream()
                .filter(user -> user.roles().contains(Role.SUPERVISOR))
                .count();
    }

    private static String version() {
        return Objects.requireNonNullElse(Totals.class.getPackage().getImplementationVersion(), "development");
    }
}
