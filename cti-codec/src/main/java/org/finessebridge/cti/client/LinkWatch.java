package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.cti.client.CtiLinkStatus.Maintenance;
import org.jspecify.annotations.Nullable;

/** Tells any thread how the link is. The event loop writes, one field at a time. */
final class LinkWatch {

    private final CtiClientSettings settings;
    private final SessionTimer timer;
    private volatile @Nullable Open open;
    private volatile @Nullable Long heardBefore;

    private record Open(CtiSide side, CtiSession session, long since) {}

    LinkWatch(CtiClientSettings settings, SessionTimer timer) {
        this.settings = settings;
        this.timer = timer;
    }

    void opened(CtiSide side, CtiSession session) {
        open = new Open(side, session, timer.nanoTime());
    }

    void lost() {
        Open was = open;
        if (was != null) {
            heardBefore = was.session().heartbeat().lastReceived();
        }
        open = null;
    }

    /** How the link is now. */
    CtiLinkStatus status() {
        Open now = open;
        long time = timer.nanoTime();
        Long heard = now == null
                ? heardBefore
                : Long.valueOf(now.session().heartbeat().lastReceived());
        Maintenance maintenance =
                now == null ? Maintenance.NONE : now.session().maintenance().state();
        return new CtiLinkStatus(
                servers(now, time),
                now == null ? null : now.session().version(),
                settings.heartbeatInterval(),
                now != null && now.session().heartbeat().isAnswered(),
                heard == null ? null : since(heard, time),
                maintenance,
                now == null || maintenance == Maintenance.NONE
                        ? null
                        : since(now.session().maintenance().since(), time));
    }

    private List<CtiLinkStatus.Server> servers(@Nullable Open now, long time) {
        return Stream.of(CtiSide.values())
                .limit(settings.sides().size())
                .map(side -> new CtiLinkStatus.Server(
                        settings.endpoint(side), now != null && now.side() == side ? since(now.since(), time) : null))
                .toList();
    }

    private static Duration since(long nanos, long time) {
        return Duration.ofNanos(Math.max(0, time - nanos));
    }
}
