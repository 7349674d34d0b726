package org.finessebridge.app.bridge.call;

import java.util.List;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/** Finds the ends of calls that a request is about. Only the bridge's thread calls. */
final class CallConnections {

    private static final String MONITOR = "SUPERVISOR_MONITOR";
    private static final long NO_CALL = 0xFFFF_FFFFL;

    private final CallBook book;

    CallConnections(CallBook book) {
        this.book = book;
    }

    /** The end of that dialog at that device; by the plain names where the server has told no others. */
    CallConnection of(String dialogId, String device) {
        CallConnection known = book.connection(dialogId, device);
        return known != null
                ? known
                : new CallConnection(callId(dialogId), Coded.of(ConnectionDeviceIdType.STATIC), device);
    }

    /** The ConnectionCallID of a dialog; of what is none, an id that no call has. */
    static long callId(String dialogId) {
        try {
            return Long.parseLong(dialogId);
        } catch (NumberFormatException e) {
            return NO_CALL; // of a request that makes a call, or what clients send as an id
        }
    }

    /** The other call of who is at that device, an active one if there is one; null if there is none. */
    @Nullable
    CallConnection otherThan(String dialogId, String device) {
        List<Dialog> others = book.dialogsAt(device).stream()
                .filter(dialog -> !dialog.id().equals(dialogId))
                .filter(dialog -> isLive(dialog.stateOf(device)))
                .toList();
        return others.stream()
                .filter(dialog -> dialog.stateOf(device) == ParticipantState.ACTIVE)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(dialog -> of(dialog.id(), device))
                .orElse(null);
    }

    private static boolean isLive(@Nullable ParticipantState state) {
        return state != null && state.isLive();
    }

    /** The call that is active at that device; null if none is. */
    @Nullable
    CallConnection activeAt(String device) {
        return book.dialogsAt(device).stream()
                .filter(dialog -> dialog.stateOf(device) == ParticipantState.ACTIVE)
                .findFirst()
                .map(dialog -> of(dialog.id(), device))
                .orElse(null);
    }

    /** Whether it is the monitor call of the supervisor at that device. */
    boolean isMonitorOf(String dialogId, String device) {
        Dialog dialog = book.dialog(dialogId);
        return dialog != null
                && dialog.mediaProperties().guidesCallType().equals(MONITOR)
                && dialog.fromAddress().equals(device);
    }

    /** The call that a monitor call listens to, at the agent's device; null if that is not known. */
    @Nullable
    CallConnection monitoredBy(String monitorId, String agentsDevice) {
        Dialog monitor = book.dialog(monitorId);
        String uri = monitor == null ? "" : monitor.associatedDialogUri();
        return uri.isEmpty() ? activeAt(agentsDevice) : of(Dialog.id(uri), agentsDevice);
    }
}
