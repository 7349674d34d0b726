package org.finessebridge.cti.client;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.session.OpenConf;
import org.jspecify.annotations.Nullable;

/** Both ends of a session under test: what it sends, and what it tells. */
final class RecordingWire implements Wire, SessionOwner {

    final List<CtiMessage> sent = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<SessionEnd.Cause> causes = new ArrayList<>();

    @Nullable
    String problem;

    boolean closed;

    /** The server has closed the connection; the session is told a moment later. */
    boolean gone;

    @Override
    public @Nullable String write(CtiMessage message) {
        if (problem == null) {
            sent.add(message);
        }
        return problem;
    }

    @Override
    public boolean isConnected() {
        return !gone;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void opened(OpenConf openConf) {
        told.add("opened");
    }

    @Override
    public void event(CtiEvent event) {
        told.add("event " + event.getClass().getSimpleName());
    }

    @Override
    public void opening() {}

    @Override
    public void standby(OpenConf openConf) {
        told.add("standby");
    }

    @Override
    public void healthChanged(CtiHealth health) {
        told.add("health: " + health.inWords());
    }

    @Override
    public void leaving(String why) {
        told.add("leaving: " + why);
    }

    @Override
    public void staying(String why) {
        told.add("staying: " + why);
    }

    @Override
    public void ended(SessionEnd end, boolean wasOpen) {
        told.add((wasOpen ? "lost: " : "not opened: ") + end.reason());
        causes.add(end.cause());
    }

    <M extends CtiMessage> List<M> sent(Class<M> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
