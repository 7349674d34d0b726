package org.finessebridge.pubsub.xmpp.connection;

/** No connection could be made. */
public final class DialException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LinkEnd end;

    public DialException(LinkEnd end, Throwable cause) {
        super(end.reason(), cause);
        this.end = end;
    }

    public DialException(LinkEnd end) {
        super(end.reason());
        this.end = end;
    }

    public LinkEnd end() {
        return end;
    }
}
