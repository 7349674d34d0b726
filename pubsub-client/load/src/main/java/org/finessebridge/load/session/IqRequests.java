package org.finessebridge.load.session;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.load.xml.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one session that wait for their answers, and the answers to the server's own (RFC
 * 6120, 8.2.3). Lives on the session's event loop.
 */
final class IqRequests {

    private final Map<String, CompletableFuture<String>> asked = new HashMap<>(2);
    private int lastId;

    /**
     * Makes a request, which is not sent yet.
     *
     * @param to whom; empty for the session's own account
     * @param answer done when the result comes; fails with {@link SessionFailure} at an error
     */
    String request(String type, String to, String payload, CompletableFuture<String> answer) {
        String id = "l" + ++lastId;
        asked.put(id, answer);
        return "<iq xmlns='jabber:client' type='"
                + type
                + "' id='"
                + id
                + (to.isEmpty() ? "" : "' to='" + to)
                + "'>"
                + payload
                + "</iq>";
    }

    /** Reads an iq; returns what is to be sent to a server that asks, null if there is nothing. */
    @Nullable
    String onIq(String xml) {
        String type = Markup.attribute(xml, "type");
        String id = Markup.attribute(xml, "id");
        if (id == null || type == null) {
            return null;
        }
        if (type.equals("get") || type.equals("set")) {
            return answer(xml, id);
        }
        CompletableFuture<String> answer = asked.remove(id);
        if (answer != null && type.equals("result")) {
            answer.complete(xml);
        } else if (answer != null) {
            answer.completeExceptionally(new SessionFailure(Markup.condition(xml)));
        }
        return null;
    }

    /** A server that pings has to hear that the client is there. */
    private static String answer(String xml, String id) {
        String from = Markup.attribute(xml, "from");
        String head = "<iq xmlns='jabber:client' id='" + id + (from == null ? "" : "' to='" + from) + "' type='";
        return xml.contains("urn:xmpp:ping")
                ? head + "result'/>"
                : head
                        + "error'><error type='cancel'><service-unavailable"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>";
    }

    /** Nothing will be answered any more. */
    void failAll(String reason) {
        for (CompletableFuture<String> answer : Map.copyOf(asked).values()) {
            answer.completeExceptionally(new SessionFailure(reason));
        }
        asked.clear();
    }
}
