package org.finessebridge.load.run;

import java.util.concurrent.CompletableFuture;
import org.finessebridge.load.pubsub.PubSubXml;
import org.finessebridge.load.session.SessionFailure;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.FloodRequest;
import org.finessebridge.load.xml.Markup;

/** One session's part of a flood: all requests in one write, and what becomes of them. On the session's event loop. */
final class FloodingSession {

    private static final String DISCO_ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'/>";

    private final XmppSession session;
    private final String domain;
    private final CompletableFuture<FloodingSession> done = new CompletableFuture<>();
    private int open;
    private long answered;
    private long refused;
    private long cutOff;

    private FloodingSession(XmppSession session, String domain) {
        this.session = session;
        this.domain = domain;
    }

    /**
     * Sends them.
     *
     * @param domain the users' XMPP domain
     * @param service the pubsub service's
     * @return done when each has its answer, or none will come
     */
    static CompletableFuture<FloodingSession> send(
            XmppSession session, String domain, String service, FloodRequest request, int requests) {
        FloodingSession flooding = new FloodingSession(session, domain);
        session.loop().execute(() -> flooding.send(service, request, requests));
        return flooding.done;
    }

    private void send(String service, FloodRequest request, int requests) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < requests; i++) {
            switch (request) {
                case SUBSCRIPTIONS -> all.append(asked(service, PubSubXml.SUBSCRIPTIONS));
                case AFFILIATIONS -> all.append(asked(service, PubSubXml.AFFILIATIONS));
                case DISCO_ITEMS -> all.append(asked(service, DISCO_ITEMS));
                case PRESENCE ->
                    all.append(
                            i % 2 == 0
                                    ? "<presence xmlns='jabber:client' type='unavailable'/>"
                                    : "<presence xmlns='jabber:client'/>");
            }
        }
        if (request == FloodRequest.PRESENCE) { // stanzas are handled in order
            all.append(asked(domain, XmppSession.PING));
        }
        if (session.isClosed()) {
            cutOff = open;
            done.complete(this);
            return;
        }
        session.write(all.toString());
    }

    private String asked(String to, String payload) {
        open++;
        CompletableFuture<String> answer = new CompletableFuture<>();
        var _ = answer.whenComplete((xml, failure) -> {
            if (failure == null) {
                answered++;
            } else if (failure instanceof SessionFailure && session.isClosed()) {
                cutOff++;
            } else {
                refused++;
            }
            if (--open == 0) {
                done.complete(this);
            }
        });
        return session.iq("get", Markup.escape(to), payload, answer);
    }

    /** Requests with a result. */
    long answered() {
        return answered;
    }

    /** Requests with an error. */
    long refused() {
        return refused;
    }

    /** Requests that the end of the session left without an answer. */
    long cutOff() {
        return cutOff;
    }
}
