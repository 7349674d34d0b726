package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.jspecify.annotations.Nullable;

/**
 * Why a session, or the attempt to open one, is over, and so what the client does next.
 *
 * @param reason why, in words for an operator
 */
record SessionEnd(Cause cause, String reason) {

    /** What kind of end it is. */
    enum Cause {
        /** Something failed: the other side is tried, with growing waits. */
        FAILED,
        /** The server does not speak the version that was asked for: a lower one may do. */
        VERSION_REFUSED,
        /** The server goes away in order: the other side is tried at once. */
        SERVER_LEAVES,
        /** Another session of the same client has begun: coming back at once would end that one. */
        TAKEN_OVER,
        /** The session goes on with the other side, which has opened one already. */
        MOVED,
        /** The client was closed. */
        CLOSED
    }

    static SessionEnd failed(String reason) {
        return new SessionEnd(Cause.FAILED, reason);
    }

    static SessionEnd closedByClient() {
        return new SessionEnd(Cause.CLOSED, "closed by the client");
    }

    static SessionEnd closedUnconfirmed() {
        return new SessionEnd(Cause.CLOSED, "closed by the client; the server did not confirm it");
    }

    static SessionEnd maintenance() {
        return new SessionEnd(Cause.SERVER_LEAVES, "the CTI server goes into maintenance");
    }

    /** Whether the server has gone into maintenance, and not away by itself. */
    boolean isMaintenance() {
        return equals(maintenance());
    }

    static SessionEnd serverGoesOffline() {
        return new SessionEnd(
                Cause.SERVER_LEAVES,
                "the CTI server goes offline, " + StatusCode.nameOf(StatusCode.CTI_SERVER_OFFLINE.code()));
    }

    static SessionEnd takenOver(String clientId) {
        return new SessionEnd(
                Cause.TAKEN_OVER,
                "another session of client id %s took over, %s; give every client of the CTI server a client id of its own"
                        .formatted(clientId, StatusCode.nameOf(StatusCode.NEW_SESSION_OPENED.code())));
    }

    /** What a FAILURE_EVENT means for the session; null where it goes on. */
    static @Nullable SessionEnd told(FailureEvent failure, String clientId) {
        if (failure.status() == StatusCode.NEW_SESSION_OPENED.code()) {
            return takenOver(clientId);
        }
        return failure.status() == StatusCode.CTI_SERVER_OFFLINE.code() ? serverGoesOffline() : null;
    }

    /** A server that can't carry a request out any more says so in its answer. */
    static boolean isOffline(CtiConfirmation conf) {
        return conf instanceof FailureConf failure && failure.status() == StatusCode.CTI_SERVER_OFFLINE.code();
    }

    /** What an answer after its time-out, or FAILURE_CONF to a heartbeat, means for the session; null: nothing. */
    static @Nullable SessionEnd unmatched(CtiConfirmation conf) {
        if (isOffline(conf)) {
            return serverGoesOffline();
        }
        return conf instanceof FailureConf failure && failure.status() == StatusCode.SESSION_NOT_OPEN.code()
                ? failed("the CTI server does not know the session any more")
                : null;
    }

    static SessionEnd wrongAnswer(CtiConfirmation answer, CtiRequest<?> request) {
        return failed("%s came as the answer to %s"
                .formatted(answer.getClass().getSimpleName(), request.getClass().getSimpleName()));
    }
}
