package org.finessebridge.scenario.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.scenario.client.EventStream;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.client.Inbox;
import org.finessebridge.scenario.client.ProductRest.Login;
import org.finessebridge.scenario.plan.CastMember;
import org.jspecify.annotations.Nullable;

/** A user who takes part: the events that were heard, and which of them a step has seen. */
final class Desk implements AutoCloseable {

    private final CastMember member;
    private final Login login;
    private final Inbox inbox;
    private final EventStream stream;
    private final Map<String, Integer> seenOfDialogs = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private String extension;
    private int seenOfUser = -1;
    private int seenOfService = -1;

    Desk(CastMember member, Login login, Inbox inbox, EventStream stream) {
        this.member = member;
        this.login = login;
        this.inbox = inbox;
        this.stream = stream;
        this.extension = member.extension();
    }

    CastMember member() {
        return member;
    }

    Login login() {
        return login;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Where the user signs in, or has signed in. */
    String extension() {
        return extension;
    }

    void extension(String other) {
        extension = other;
    }

    /** The requestIds of requests that were accepted, and so are answered by an event each. */
    Set<String> accepted() {
        return answered;
    }

    /** Whether a step has seen this event of a dialog, or a later one. */
    boolean hasSeen(String dialogId, int index) {
        return index <= seenOfDialogs.getOrDefault(dialogId, -1);
    }

    void see(String dialogId, int index) {
        seenOfDialogs.merge(dialogId, index, Math::max);
    }

    int seenOfUser() {
        return seenOfUser;
    }

    int seenOfService() {
        return seenOfService;
    }

    void seeService(int index) {
        seenOfService = index;
    }

    void seeUser(int index) {
        seenOfUser = Math.max(seenOfUser, index);
    }

    /** An answer is known, and what came before it is old; but a step may still look at it. */
    void seeAnswer(HeardUpdate answer, int index) {
        if (answer.isDialog()) {
            see(answer.dialogId(), index - 1);
        } else if (answer.isUser()) {
            seeUser(index - 1);
        }
    }

    /** The last update that tells of a dialog; null where there is none. */
    @Nullable
    HeardUpdate lastOf(String dialogId) {
        List<HeardUpdate> all = inbox.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).dialogId().equals(dialogId)) {
                return all.get(i);
            }
        }
        return null;
    }

    /** The last update that tells of the user; null where there is none. */
    @Nullable
    HeardUpdate lastOfUser() {
        List<HeardUpdate> all = inbox.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (isOwn(all.get(i))) {
                return all.get(i);
            }
        }
        return null;
    }

    /** Whether an update tells of this user, and not of another in the same team. */
    boolean isOwn(HeardUpdate update) {
        return update.isUser() && update.node().equals("/finesse/api/User/" + member.id());
    }

    @Override
    public void close() {
        stream.close();
    }
}
