package org.finessebridge.cti.simulator.call;

import java.time.Instant;
import java.util.List;
import org.finessebridge.cti.message.code.CallType;
import org.jspecify.annotations.Nullable;

/**
 * What a call really is at one moment, whatever clients have been told of it. Immutable.
 *
 * @param callId ConnectionCallID
 * @param type the kind of call, as its events tell it
 * @param from who calls: a device of the contact centre, or a number outside
 * @param dialedNumber what has been dialled
 * @param data its variables
 * @param skillGroupNumber the skill group that it was queued for; null for none
 * @param parties its ends that are left, also one that is kept while its agent wraps up, with the
 *     state NULL
 * @param began when it began
 */
public record CallSnapshot(
        long callId,
        CallType type,
        String from,
        String dialedNumber,
        CallData data,
        @Nullable Long skillGroupNumber,
        List<PartySnapshot> parties,
        Instant began) {

    public CallSnapshot {
        parties = List.copyOf(parties);
    }

    /** The end at a device; null where it is none of the call's. */
    public @Nullable PartySnapshot party(String device) {
        return parties.stream()
                .filter(party -> party.device().equals(device))
                .findFirst()
                .orElse(null);
    }
}
