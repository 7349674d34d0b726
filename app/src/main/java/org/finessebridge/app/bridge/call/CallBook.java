package org.finessebridge.app.bridge.call;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DropParticipantFor;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/**
 * All calls of the peripheral, as its events tell them, and what of them each user was told. Who is
 * signed in where it learns by {@link #agentIs} alone. Only the bridge's thread calls.
 *
 * <p>Lists of news are in the order in which they have to be published.
 */
public final class CallBook {

    /**
     * @param supervisors whether the user with that loginId is a supervisor
     * @param dropParticipantFor whom PARTICIPANT_DROP is offered to
     */
    public CallBook(
            Deployment deployment,
            QueueNames queues,
            Predicate<String> supervisors,
            DropParticipantFor dropParticipantFor,
            InstantSource time) {}

    /** Whether the book wants events of that type. Safe for use by any thread. */
    public static boolean wants(CtiEvent event) {
        return false;
    }

    /** Takes an event over; those that are not about calls, or about another peripheral, mean nothing. */
    public List<DialogNews> apply(CtiEvent event) {
        return List.of();
    }

    /**
     * The agent's state is known anew.
     *
     * @param extension where the agent is signed in; empty for signed out
     */
    public List<DialogNews> agentIs(String loginId, String extension, UserState state) {
        return List.of();
    }

    /** Time has passed: dialogs that wait for an agent's event that does not come are given up. */
    public List<DialogNews> tick() {
        return List.of();
    }

    /** The dialog of that id as users were told it last; null where no user has it. */
    public @Nullable Dialog dialog(String id) {
        return null;
    }

    /** What that user was told last, the oldest call first. */
    public List<Dialog> dialogsOf(String loginId) {
        return List.of();
    }

    /** How the CTI server names the end of a call at a device; null if it has told of none. */
    public @Nullable CallConnection connection(String dialogId, String device) {
        return null;
    }

    /** The calls that are known. */
    public Set<Long> calls() {
        return Set.of();
    }

    /** A device of a known call, for questions about it; null if none is known. */
    public @Nullable String deviceOf(long callId) {
        return null;
    }

    /**
     * The server was asked for a call after its events could not be heard.
     *
     * @param atDevices what it tells of the call at the devices of signed-in agents, by extension
     */
    public List<DialogNews> recovered(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices) {
        return List.of();
    }

    /** The server knows the call no more: it has ended while nobody listened. */
    public List<DialogNews> gone(long callId) {
        return List.of();
    }
}
