package org.finessebridge.app.notification.bosh;

import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Finds the session of each request. Safe for use by any thread. */
public final class BoshSessions {

    /** Of a body, as much as is enough to find the name of its session. */
    public static final int BEGINNING = PresentedSid.LONGEST_TAG;

    private final StreamServices services;
    private final BoshSettings settings;
    private final ConcurrentHashMap<String, BoshSession> sessions = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** Sessions for streams of these services. */
    public BoshSessions(StreamServices services, BoshSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    /**
     * Handles a body that a client has sent. A new session stays on the event loop of its first
     * request.
     *
     * @param bytes the body's size
     * @param secure whether it came over TLS
     * @param peer the client's address
     * @param scheduler the event loop of the HTTP connection
     * @return to be run when the connection is lost before the answer
     */
    public Runnable received(
            XmlElement body,
            int bytes,
            boolean secure,
            @Nullable SocketAddress peer,
            StreamScheduler scheduler,
            BoshResponder responder) {
        String rid = body.attribute("rid");
        String sid = body.attribute("sid");
        long number = rid == null ? -1 : BoshRequest.parseRid(rid);
        if (!body.is("body", Namespaces.HTTPBIND) || number < 0) {
            badRequest(sid, responder);
            return BoshSessions::nothing;
        }
        BoshRequest request = new BoshRequest(number, body, bytes, responder);
        if (sid == null || sid.isEmpty()) {
            return create(request, secure, peer, scheduler);
        }
        @Nullable BoshSession session = sessions.get(sid);
        if (session == null) {
            responder.answer(BoshBody.terminate("item-not-found", List.of()));
            return BoshSessions::nothing;
        }
        String user = session.user();
        if (user != null) {
            responder.signedIn(user);
        }
        session.scheduler().execute(() -> session.request(request));
        return lossOf(session, request);
    }

    /**
     * Says whose session a body names of which more is to come.
     *
     * @param beginning at least {@link #BEGINNING} bytes of it
     * @return the loginId; null if it names no session, or one that nobody has signed in to
     */
    public @Nullable String userOf(byte[] beginning) {
        String sid = PresentedSid.in(beginning);
        BoshSession session = sid == null ? null : sessions.get(sid);
        return session == null ? null : session.user();
    }

    private static void nothing() {
        // there is no session that the loss of the connection could matter to
    }

    /** Lives as long as the request is held, and must not keep its body. */
    private static Runnable lossOf(BoshSession session, BoshRequest request) {
        long rid = request.rid();
        BoshResponder responder = request.responder();
        return () -> session.scheduler().execute(() -> session.connectionLost(rid, responder));
    }

    /**
     * Answers bytes that are not the XML of this protocol.
     *
     * @param body as it came; the session that it names ends
     */
    public void malformed(byte[] body, BoshResponder responder) {
        badRequest(PresentedSid.in(body), responder);
    }

    /**
     * Answers what is no request of this protocol (XEP-0124, 17.2). The client takes its session as
     * ended then, so it has to be, for everybody.
     */
    private void badRequest(@Nullable String sid, BoshResponder responder) {
        services.meters().refused("bad-request");
        @Nullable BoshSession session = sid == null ? null : sessions.get(sid);
        if (session == null) {
            responder.answer(BoshBody.terminate("bad-request", List.of()));
        } else {
            session.scheduler().execute(() -> session.badRequest(responder));
        }
    }

    /**
     * Forgets all sessions and begins no more, because the service stops: nobody comes back for the last words that
     * their streams have left, and no timer may be left to give their places back. A session that has been begun
     * meanwhile is found by another call.
     */
    public void shutDown() {
        stopped = true;
        sessions.values().forEach(session -> session.scheduler().execute(session::shutDown));
    }

    private Runnable create(
            BoshRequest request, boolean secure, @Nullable SocketAddress peer, StreamScheduler scheduler) {
        if (stopped) {
            request.responder().answer(BoshBody.terminate(StreamErrorCondition.SYSTEM_SHUTDOWN.wireName(), List.of()));
            return BoshSessions::nothing;
        }
        if (request.exceeds(services.limits())) {
            services.meters().refused("body-size");
            request.responder().answer(BoshBody.terminate("policy-violation", List.of()));
            return BoshSessions::nothing;
        }
        StreamPlace place = services.admission().stream(peer);
        if (place == null) {
            request.responder().answer(BoshBody.terminate("policy-violation", List.of()));
            return BoshSessions::nothing;
        }
        BoshParameters parameters = BoshParameters.agree(request.body(), settings, secure, String.valueOf(peer));
        String sid = parameters.sid();
        BoshSession session = new BoshSession(parameters, services, scheduler, place, () -> sessions.remove(sid));
        sessions.put(sid, session);
        session.create(request);
        return lossOf(session, request);
    }
}
