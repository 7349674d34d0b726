package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Two calls become one: by a transfer, by a conference, or by another name. The primary call survives,
 * which is the one that was held. Only the bridge's thread calls.
 */
final class CallMergers {

    private static final long NO_CALL = 0xFFFF_FFFFL;

    private final CallBook book;
    private final CallAgents agents;

    CallMergers(CallBook book, CallAgents agents) {
        this.book = book;
        this.agents = agents;
    }

    /** Who transfers leaves both calls; who was called is in the surviving one. */
    void transferred(CallTransferredEvent event, List<DialogNews> news) {
        CallRecord survivor = book.find(event.primaryCallId());
        if (survivor == null) {
            if (book.hasEnded(event.primaryCallId())) {
                return;
            }
            survivor = book.begin(event.primaryCallId());
        }
        CallRecord absorbed = absorbed(event.secondaryCallId(), survivor);
        String leaver = device(event.transferringDeviceId());
        survivor.leaveOutWhoHasGone();
        CallEnd own = survivor.end(leaver);
        if (own != null && own.isLive()) {
            own.becomes(book.isWrappingUp(own) ? ParticipantState.WRAP_UP : ParticipantState.DROPPED, book.now());
        }
        take(survivor, absorbed, event.connectedParties(), device(event.transferredDeviceId()), leaver);
        if (absorbed != null) {
            absorbed.ends().forEach(end -> end.becomes(ParticipantState.DROPPED, book.now()));
        }
        if (own != null) {
            own.leaveOut();
            book.tellWhoIsAt(survivor, leaver, news);
        }
        end(absorbed, survivor, news);
        book.tell(survivor, news);
    }

    /** Nobody leaves; who was called joins. */
    void conferenced(CallConferencedEvent event, List<DialogNews> news) {
        CallRecord survivor = book.find(event.primaryCallId());
        if (survivor == null) {
            if (book.hasEnded(event.primaryCallId())) {
                return;
            }
            survivor = book.begin(event.primaryCallId());
        }
        CallRecord absorbed = absorbed(event.secondaryCallId(), survivor);
        String controller = device(event.controllerDeviceId());
        String added = device(event.addedPartyDeviceId());
        survivor.leaveOutWhoHasGone();
        if (absorbed != null && absorbed.callType().is(CallType.SUPERVISOR_BARGEIN)) {
            survivor.bargedIn(added);
        }
        CallEnd own = survivor.end(controller);
        if (own != null && own.isLive()) {
            own.becomes(ParticipantState.ACTIVE, book.now());
        }
        take(survivor, absorbed, event.connectedParties(), added, "");
        survivor.controlledBy(controller);
        survivor.callType(Coded.of(CallType.CONFERENCE));
        survivor.heldToConsult(false);
        end(absorbed, survivor, news);
        book.tell(survivor, news);
    }

    /** The server gives an end, or the call, another number. */
    void renamed(CallRecord call, CallDataUpdateEvent event, String device, List<DialogNews> news) {
        CallRecord other = book.begin(event.newConnectionCallId());
        other.takeOver(call);
        List<CallEnd> moving = call.end(device) == null ? List.copyOf(call.ends()) : only(call.end(device));
        for (CallEnd end : moving) {
            CallAgents.Place agent = agents.at(end.device());
            if (agent != null) {
                book.leaves(call, agent.loginId(), end.device(), news);
            }
            book.moves(call, end.device());
            other.join(end);
            book.isAt(other, end.device());
        }
        book.tell(call, news);
        book.tell(other, news);
        book.forgetIfOver(call);
    }

    private static List<CallEnd> only(@Nullable CallEnd end) {
        return end == null ? List.of() : List.of(end);
    }

    private @Nullable CallRecord absorbed(long callId, CallRecord survivor) {
        CallRecord absorbed = callId == NO_CALL ? null : book.find(callId);
        if (absorbed == survivor) {
            return null;
        }
        if (absorbed != null) {
            survivor.absorbed(callId);
        }
        return absorbed;
    }

    /** The ends of the other call, and those whom the message names, are in this one now. */
    private void take(
            CallRecord survivor,
            @Nullable CallRecord absorbed,
            List<ConnectedParty> parties,
            String joining,
            String leaving) {
        List<String> devices = new ArrayList<>();
        if (!joining.isEmpty()) {
            devices.add(joining);
        }
        parties.forEach(party -> devices.add(device(party.connectedPartyDeviceId())));
        if (absorbed != null) {
            absorbed.ends().stream().filter(CallEnd::isLive).forEach(end -> devices.add(end.device()));
        }
        for (String device : devices) {
            CallEnd known = survivor.end(device);
            if (device.isEmpty() || device.equals(leaving) || (known != null && known.isLive())) {
                continue;
            }
            CallEnd before = absorbed == null ? null : absorbed.end(device);
            if (before == null) {
                survivor.isNow(device, ParticipantState.ACTIVE, book.now());
            } else {
                survivor.remove(device);
                survivor.join(before.joining(book.now()));
            }
            if (device.equals(joining)) {
                survivor.isFirst(device);
            }
            book.isAt(survivor, device);
            CallConnection connection = absorbed == null ? null : absorbed.connection(device);
            if (connection != null) {
                survivor.connection(
                        device,
                        new CallConnection(survivor.callId(), connection.deviceIdType(), connection.deviceId()));
            }
        }
    }

    /** The call that was absorbed leaves everybody's collection. */
    private void end(@Nullable CallRecord absorbed, CallRecord survivor, List<DialogNews> news) {
        if (absorbed != null && absorbed != survivor) {
            absorbed.ends().forEach(end -> end.becomes(ParticipantState.DROPPED, book.now()));
            for (CallEnd end : List.copyOf(absorbed.ends())) {
                CallAgents.Place agent = agents.at(end.device());
                if (agent != null) {
                    book.leaves(absorbed, agent.loginId(), end.device(), news);
                }
            }
            book.forget(absorbed);
        }
    }

    private String device(@Nullable String deviceId) {
        return deviceId == null ? "" : agents.device(deviceId);
    }
}
