package org.finessebridge.app.notification.presence;

import java.util.function.Consumer;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * A session that is bound and available.
 *
 * @param events takes what is delivered
 */
public record FakeSession(String user, String resource, int number, Consumer<Event> events) implements UserSession {

    /** A session that forgets its events. */
    public FakeSession(String user, String resource, int number) {
        this(user, resource, number, event -> {});
    }

    @Override
    public @Nullable String fullJid() {
        return user + "@fin1.ucce.local/" + resource;
    }

    @Override
    public @Nullable String presence() {
        return "";
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public void deliver(Event event) {
        events.accept(event);
    }

    @Override
    public void collect() {}

    @Override
    public void deliverPresence(String from, OutboundXml presence) {}

    @Override
    public void deliverPublisherPresence(String from, OutboundXml presence) {}

    @Override
    public boolean deliverFromUser(OutboundXml stanza) {
        return true;
    }

    @Override
    public void displaced() {}

    @Override
    public void userRemoved() {}

    @Override
    public void passwordReset() {}
}
