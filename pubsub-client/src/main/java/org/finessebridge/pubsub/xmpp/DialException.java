package org.finessebridge.pubsub.xmpp;

/** No connection could be made. */
final class DialException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LinkEnd end;

    DialException(LinkEnd end, Throwable cause) {
        super(end.reason(), cause);
        this.end = end;
    }

    DialException(LinkEnd end) {
        super(end.reason());
        this.end = end;
    }

    LinkEnd end() {
        return end;
    }
}
