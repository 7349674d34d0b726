package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Two calls become one. The primary lives on, with its own addresses; the secondary's ends join it.
 */
final class CallMerges {

    private final CallRoom room;

    CallMerges(CallRoom room) {
        this.room = room;
    }

    /** Where one who joins is listed: behind the agents, before those outside. */
    static int placeOfNext(CallRecord call, SignedInAgents agents) {
        int place = 0;
        int next = 1;
        for (CallEnd end : call.ends()) {
            if (agents.at(end.device()) != null) {
                place = next;
            }
            next++;
        }
        return place == 0 ? call.size() : place;
    }

    void transferred(CallTransferredEvent event) {
        CallRecord secondary = room.calls().find(event.secondaryCallId());
        CallRecord primary = primary(event.primaryCallId(), secondary);
        if (primary == null) {
            return;
        }
        String transferring = room.device(primary, event.transferringDeviceId(), event.primaryDeviceId());
        Map<String, ConnectedParty> parties = parties(event.connectedParties(), transferring);
        if (secondary == null) {
            // In a single step the target is heard of when it rings.
            String target = room.agents().deviceOf(event.transferredDeviceId());
            if (target != null && primary.end(target) == null) {
                parties.remove(target);
            }
        }
        CallEnd gone = primary.end(transferring);
        join(primary, secondary, parties, transferring);
        if (gone != null && gone.isLive()) {
            gone.becomes(ParticipantState.DROPPED, room.now());
        }
        if (gone != null && secondary != null) {
            gone.leaveOut();
        }
        CallEnd asking = secondary == null ? null : secondary.end(transferring);
        if (asking != null && asking.isLive()) {
            asking.becomes(ParticipantState.DROPPED, room.now());
        }
        dropOthers(primary, parties, event.connectedParties(), transferring, secondary == null);
        merged(primary, secondary, event.secondaryCallId());
    }

    void conferenced(CallConferencedEvent event) {
        CallRecord secondary = room.calls().find(event.secondaryCallId());
        CallRecord primary = primary(event.primaryCallId(), secondary);
        if (primary == null) {
            return;
        }
        String controller = room.device(primary, event.controllerDeviceId(), event.primaryDeviceId());
        Map<String, ConnectedParty> parties = parties(event.connectedParties(), null);
        join(primary, secondary, parties, null);
        CallEnd holding = primary.end(controller);
        if (holding != null && holding.is(ParticipantState.HELD)) {
            holding.becomes(ParticipantState.ACTIVE, room.now());
        }
        dropOthers(primary, parties, event.connectedParties(), null, false);
        primary.controlledBy(controller);
        primary.data().callType(Coded.of(CallType.CONFERENCE));
        merged(primary, secondary, event.secondaryCallId());
    }

    private @Nullable CallRecord primary(long callId, @Nullable CallRecord secondary) {
        CallRecord known = room.calls().find(callId);
        if (known != null || !CallRecords.isId(callId)) {
            return known;
        }
        CallRecord revived = room.calls().revive(callId);
        CallRecord primary = revived == null ? room.calls().findOrBegin(callId) : revived;
        if (revived == null && primary != null && secondary != null) {
            primary.data().copyFrom(secondary.data());
        }
        return primary;
    }

    private Map<String, ConnectedParty> parties(List<ConnectedParty> listed, @Nullable String without) {
        Map<String, ConnectedParty> parties = new LinkedHashMap<>();
        for (ConnectedParty party : listed) {
            String device = room.agents().deviceOf(party.connectedPartyDeviceId());
            if (device != null && !device.equals(without)) {
                parties.put(device, party);
            }
        }
        return parties;
    }

    private void join(
            CallRecord primary,
            @Nullable CallRecord secondary,
            Map<String, ConnectedParty> parties,
            @Nullable String without) {
        List<String> joining = new ArrayList<>(parties.keySet());
        if (parties.isEmpty() && secondary != null) {
            secondary.ends().stream()
                    .filter(CallEnd::isLive)
                    .map(CallEnd::device)
                    .filter(device -> !device.equals(without))
                    .forEach(joining::add);
        }
        for (String device : joining) {
            CallEnd own = primary.end(device);
            if (own != null && own.isLive()) {
                continue;
            }
            primary.remove(device);
            CallEnd other = secondary == null ? null : secondary.end(device);
            ParticipantState state = other == null || !other.isLive() ? ParticipantState.ACTIVE : other.state();
            int place = room.agents().at(device) == null ? primary.size() : placeOfNext(primary, room.agents());
            primary.join(place, device, state, room.now());
            if (secondary == null || other != null) {
                opens(primary, secondary, device, parties.get(device));
            }
        }
    }

    private static void opens(
            CallRecord primary, @Nullable CallRecord secondary, String device, @Nullable ConnectedParty party) {
        CallConnection before =
                secondary == null ? null : secondary.connections().get(device);
        Coded<ConnectionDeviceIdType> type = before == null ? null : before.deviceIdType();
        if (party != null && party.connectedPartyDeviceIdType() != null) {
            type = party.connectedPartyDeviceIdType();
        }
        String id = before == null ? device : before.deviceId();
        if (before != null || secondary == null) {
            primary.begins(device, type == null ? Coded.of(ConnectionDeviceIdType.class, 0) : type, id);
        }
    }

    /** The list has all who are connected; one that a server writes in another way is not dropped for it. */
    private void dropOthers(
            CallRecord primary,
            Map<String, ConnectedParty> parties,
            List<ConnectedParty> listed,
            @Nullable String transferring,
            boolean inOneStep) {
        boolean complete = !inOneStep
                && parties.size() >= 2
                && listed.stream()
                        .noneMatch(party -> party.connectedPartyDeviceId() == null
                                || party.connectedPartyDeviceId().isEmpty());
        if (complete) {
            primary.ends().stream()
                    .filter(end -> end.isLive()
                            && !parties.containsKey(end.device())
                            && !end.device().equals(transferring))
                    .forEach(end -> end.becomes(ParticipantState.DROPPED, room.now()));
        }
    }

    private void merged(CallRecord primary, @Nullable CallRecord secondary, long secondaryId) {
        if (CallRecords.isId(secondaryId)) {
            primary.data().absorbed(secondaryId);
        }
        room.changes().changed(primary);
        if (secondary != null && secondary != primary) {
            room.changes().leaves(secondary);
            room.calls().forget(secondary);
        }
    }
}
