package org.finessebridge.load.session;

import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.finessebridge.load.transport.ClientStream;
import org.finessebridge.load.transport.ClientStreamListener;
import org.finessebridge.load.transport.EventLoops;
import org.finessebridge.load.transport.StreamEndpoint;
import org.finessebridge.load.transport.Streams;
import org.finessebridge.load.xml.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A client that is signed in, from its first connection to its last. Its state lives on its event
 * loop; the public methods may be called by any thread, and futures complete on the event loop.
 */
public final class XmppSession implements ClientStreamListener {

    /** Asks a server whether it is there: XEP-0199, 4.2. */
    public static final String PING = "<ping xmlns='urn:xmpp:ping'/>";

    private enum Step {
        CONNECT,
        AUTHENTICATE,
        BIND,
        SHOW_PRESENCE,
        READY,
        CLOSED
    }

    private final StreamEndpoint endpoint;
    private final Account account;
    private final String resource;
    private final int number;
    private final MessageListener messages;
    private final Consumer<String> lost;
    private final EventLoop loop;
    private final CompletableFuture<XmppSession> signedIn = new CompletableFuture<>();
    private final CompletableFuture<XmppSession> closed = new CompletableFuture<>();
    private final IqRequests requests = new IqRequests();
    private @Nullable ClientStream stream;
    private Step step = Step.CONNECT;
    private boolean closing;
    private volatile String jid = "";

    private XmppSession(
            StreamEndpoint endpoint,
            Account account,
            String resource,
            int number,
            MessageListener messages,
            Consumer<String> lost,
            EventLoop loop) {
        this.endpoint = endpoint;
        this.account = account;
        this.resource = resource;
        this.number = number;
        this.messages = messages;
        this.lost = lost;
        this.loop = loop;
    }

    /**
     * Signs in: connection, SASL PLAIN, bind, presence.
     *
     * @param number what the session is called when messages come
     * @param lost hears why the session ended that was signed in and not closed by this program
     */
    public static XmppSession signIn(
            EventLoops loops,
            StreamEndpoint endpoint,
            Account account,
            String resource,
            int number,
            MessageListener messages,
            Consumer<String> lost) {
        EventLoop loop = loops.next();
        XmppSession session = new XmppSession(endpoint, account, resource, number, messages, lost, loop);
        loop.execute(() -> {
            if (session.step == Step.CONNECT) {
                session.stream = Streams.open(loops, loop, endpoint, session);
            }
        });
        return session;
    }

    /** Done when the server has answered what came after the presence. */
    public CompletableFuture<XmppSession> signedIn() {
        return signedIn;
    }

    /** The full JID; empty before bind. */
    public String jid() {
        return jid;
    }

    /** The thread that the session lives on. */
    public EventLoop loop() {
        return loop;
    }

    /**
     * Asks the server something.
     *
     * @param type get or set
     * @param to whom
     * @param payload what is inside the iq
     * @return the answer; fails with {@link SessionFailure} when that is an error
     */
    public CompletableFuture<String> request(String type, String to, String payload) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (loop.inEventLoop()) {
            ask(type, to, payload, answer);
        } else {
            loop.execute(() -> ask(type, to, payload, answer));
        }
        return answer;
    }

    private void ask(String type, String to, String payload, CompletableFuture<String> answer) {
        if (step == Step.CLOSED) {
            answer.completeExceptionally(new SessionFailure(account + " is not signed in"));
            return;
        }
        write(iq(type, to, payload, answer));
    }

    /** Makes a request without sending it, so that several go in one write. On the event loop. */
    public String iq(String type, String to, String payload, CompletableFuture<String> answer) {
        return requests.request(type, to, payload, answer);
    }

    /** Sends stanzas as they are. On the event loop. */
    public void write(String xml) {
        ClientStream open = stream;
        if (open != null && step != Step.CLOSED) {
            open.send(xml);
        }
    }

    /** Whether nothing can be asked any more, and nothing will be answered. On the event loop. */
    public boolean isClosed() {
        return step == Step.CLOSED;
    }

    /** Ends it in order; done when the stream is closed. */
    public CompletableFuture<XmppSession> close() {
        loop.execute(() -> {
            closing = true;
            ClientStream open = stream;
            if (open == null || step == Step.CLOSED) {
                onClosed("closed");
            } else {
                open.close();
            }
        });
        return closed;
    }

    @Override
    public void onStanza(String xml) {
        if (Markup.isElement(xml, "message")) {
            messages.onMessage(number, xml);
        } else if (Markup.isElement(xml, "iq")) {
            onIq(xml);
        } else if (Markup.isElement(xml, "stream:features") || Markup.isElement(xml, "features")) {
            onFeatures(xml);
        } else if (Markup.isElement(xml, "success")) {
            onSuccess();
        } else if (Markup.isElement(xml, "failure")) {
            fail("the server refused the sign-in of " + account + ": " + Markup.condition(xml));
        } else if (Markup.isElement(xml, "stream:error") || Markup.isElement(xml, "error")) {
            fail("the server ended the stream of " + account + ": " + Markup.condition(xml));
        }
    }

    private void onFeatures(String features) {
        ClientStream open = stream;
        if (open == null || open.startTls(features)) {
            return;
        }
        switch (step) {
            case CONNECT -> {
                if (!features.contains(">PLAIN<")) {
                    fail("the server does not offer SASL PLAIN to " + account);
                    return;
                }
                step = Step.AUTHENTICATE;
                String plain = "\0" + account.user() + "\0" + account.password();
                open.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8))
                        + "</auth>");
            }
            case BIND -> bind();
            default -> fail("the server of " + account + " sent features that nobody awaits");
        }
    }

    private void onSuccess() {
        ClientStream open = stream;
        if (open != null && step == Step.AUTHENTICATE) {
            step = Step.BIND;
            open.restart();
        }
    }

    private void bind() {
        CompletableFuture<String> bound = new CompletableFuture<>();
        var _ = bound.whenComplete((answer, failure) -> {
            int start = answer == null ? -1 : answer.indexOf("<jid>");
            int end = answer == null ? -1 : answer.indexOf("</jid>");
            if (answer == null || start < 0 || end < start) {
                fail(account + " could not bind: " + (failure == null ? "no JID" : failure.getMessage()));
                return;
            }
            jid = answer.substring(start + "<jid>".length(), end);
            showPresence();
        });
        write(iq(
                "set",
                "",
                "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                        + Markup.escape(resource)
                        + "</resource></bind>",
                bound));
    }

    /** Stanzas are handled in order: what answers the ping has seen the presence. */
    private void showPresence() {
        step = Step.SHOW_PRESENCE;
        CompletableFuture<String> pong = new CompletableFuture<>();
        var _ = pong.whenComplete((answer, failure) -> {
            if (step == Step.SHOW_PRESENCE) {
                step = Step.READY;
                signedIn.complete(this);
            }
        });
        write("<presence xmlns='jabber:client'/>");
        write(iq("get", Markup.escape(endpoint.domain()), PING, pong));
    }

    private void onIq(String xml) {
        String answer = requests.onIq(xml);
        if (answer != null) {
            write(answer);
        }
    }

    private void fail(String reason) {
        boolean wasReady = step == Step.READY;
        signedIn.completeExceptionally(new SessionFailure(reason));
        ClientStream open = stream;
        if (wasReady && !closing) {
            closing = true;
            lost.accept(reason);
        }
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void onClosed(String reason) {
        boolean wasReady = step == Step.READY;
        step = Step.CLOSED;
        String inWords = account + " at " + endpoint.inWords() + ": " + reason;
        signedIn.completeExceptionally(new SessionFailure(inWords));
        requests.failAll(inWords);
        if (wasReady && !closing) {
            lost.accept(inWords);
        }
        closed.complete(this);
    }
}
