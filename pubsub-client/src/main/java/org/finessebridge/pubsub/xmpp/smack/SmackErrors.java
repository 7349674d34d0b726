package org.finessebridge.pubsub.xmpp.smack;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.XMPPException.StreamErrorException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StreamError;
import org.jivesoftware.smack.sasl.SASLError;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jspecify.annotations.Nullable;

/** Puts what Smack throws in the publisher's words. */
public final class SmackErrors {

    private SmackErrors() {}

    /** Why a request failed: refused, or the connection is of no use any more. */
    static Exception ofRequest(Exception failure) {
        if (failure instanceof XMPPErrorException refused) {
            StanzaError error = refused.getStanzaError();
            return new RefusedException(
                    error.getCondition().toString(),
                    error.getType() == StanzaError.Type.WAIT,
                    Objects.requireNonNullElse(error.getDescriptiveText(), ""));
        }
        if (failure instanceof SmackException.NoResponseException) {
            return new IOException("a request was not answered in time", failure);
        }
        return failure;
    }

    /** Why a connection ended. */
    public static LinkEnd ofConnection(Exception failure, PublisherAccount user) {
        if (failure instanceof StreamErrorException stream
                && stream.getStreamError().getCondition() == StreamError.Condition.conflict) {
            return conflict(user);
        }
        return LinkEnd.lost(inWords(failure));
    }

    /** Another session of the service user is there: only one may publish. */
    public static LinkEnd conflict(PublisherAccount user) {
        return LinkEnd.needsOperator(
                "Another program is signed in at the XMPP server as " + user + ": only one server may publish",
                "the other is not put out. End the one that is too many: the XMPP server's log"
                        + " tells where it runs");
    }

    /** Why no connection could be made. */
    static LinkEnd ofDialing(Exception failure, XmppServer server, PublisherAccount user) {
        if (failure instanceof SASLErrorException refused) {
            SASLError error = refused.getSASLFailure().getSASLError();
            return error == SASLError.temporary_auth_failure
                    ? LinkEnd.lost("it can't check passwords for now")
                    : LinkEnd.needsOperator("The XMPP server %s refuses the service user %s@%s or its password (%s)"
                            .formatted(server, user.name(), server.domain(), error));
        }
        if (failure instanceof SmackException.SecurityRequiredException) {
            return LinkEnd.needsOperator("The XMPP server " + server + " does not offer TLS");
        }
        Throwable tls = find(failure, CertificateException.class);
        if (tls == null) {
            tls = find(failure, SSLException.class);
        }
        if (tls != null) {
            return LinkEnd.needsOperator("TLS with the XMPP server %s fails: %s".formatted(server, tls.getMessage()));
        }
        return failure instanceof StreamErrorException ? ofConnection(failure, user) : LinkEnd.lost(inWords(failure));
    }

    private static <T extends Throwable> @Nullable Throwable find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return t;
            }
        }
        return null;
    }

    private static String inWords(Exception failure) {
        if (failure instanceof StreamErrorException stream) {
            return String.valueOf(stream.getStreamError().getCondition()).replace('_', '-');
        }
        if (failure instanceof SmackException.EndpointConnectionException) {
            return "it can't be reached";
        }
        if (failure instanceof SmackException.NoResponseException) {
            return "it does not answer";
        }
        if (failure instanceof XMPPException || failure.getMessage() == null) {
            return failure.toString();
        }
        return failure.getMessage().lines().findFirst().orElse("").strip();
    }
}
