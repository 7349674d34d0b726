package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.session.OpenConf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Both ends of a session under test: what it sends, and what it tells. */
final class RecordingWire implements CtiSession.Wire, CtiSession.Owner {

    final List<CtiMessage> sent = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean closed;

    @Override
    public @Nullable String write(CtiMessage message) {
        sent.add(message);
        return null;
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
    public void ended(String reason, boolean wasOpen) {
        told.add((wasOpen ? "lost: " : "not opened: ") + reason);
    }

    <M extends CtiMessage> List<M> sent(Class<M> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
