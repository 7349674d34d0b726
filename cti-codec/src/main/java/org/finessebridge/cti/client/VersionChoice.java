package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which protocol version to ask a side for. A server accepts the version of OPEN_REQ or refuses it,
 * without an offer of its own, so that the client goes down its list. What a side agreed to serves
 * its next connections too; after an hour the highest is asked for again, since the server may have
 * been upgraded.
 */
final class VersionChoice {

    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private final List<ProtocolVersion> versions;
    private final SessionTimer timer;
    private final Map<CtiSide, Agreed> agreed = new EnumMap<>(CtiSide.class);

    private record Agreed(ProtocolVersion version, long at) {}

    /**
     * Nothing is agreed yet.
     *
     * @param versions those to ask for, the highest first
     */
    VersionChoice(List<ProtocolVersion> versions, SessionTimer timer) {
        this.versions = versions;
        this.timer = timer;
    }

    /** The version for the first OPEN_REQ of a new attempt. */
    ProtocolVersion first(CtiSide side) {
        Agreed last = agreed.get(side);
        return last != null && timer.nanoTime() - last.at < REMEMBERED_FOR.toNanos()
                ? last.version
                : versions.getFirst();
    }

    /** The side speaks the version. */
    void agreed(CtiSide side, ProtocolVersion version) {
        Agreed last = agreed.get(side);
        if (last == null || !last.version.equals(version)) {
            agreed.put(side, new Agreed(version, timer.nanoTime()));
        }
    }

    /** The side does not speak the version; returns the next lower one, null after the lowest. */
    @Nullable
    ProtocolVersion refused(CtiSide side, ProtocolVersion version) {
        agreed.remove(side);
        int next = versions.indexOf(version) + 1;
        return next < versions.size() ? versions.get(next) : null;
    }
}
