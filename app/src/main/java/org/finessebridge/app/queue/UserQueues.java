package org.finessebridge.app.queue;

import java.util.SortedSet;
import java.util.TreeSet;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;

/** Which queues are a user's: the own ones, and for supervisors those of their teams. */
public final class UserQueues {

    private UserQueues() {}

    /** The numbers of the user's queues. */
    public static SortedSet<Long> of(DirectorySnapshot now, DirectoryUser user, CurrentQueues queues) {
        SortedSet<Long> numbers = new TreeSet<>(queues.servedBy(user.loginId()));
        user.supervisedTeamIds().stream()
                .filter(user::supervises)
                .flatMap(team -> now.members(team).stream())
                .forEach(member -> numbers.addAll(queues.servedBy(member.loginId())));
        return numbers;
    }

    /** The URI of a user's queues, which is their node too. */
    public static String uri(String loginId) {
        return "/finesse/api/User/" + loginId + "/Queues";
    }
}
