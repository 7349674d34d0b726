package org.finessebridge.app.notification.bosh;

/** Where the answer to one HTTP request goes. Safe for use by any thread. */
public interface BoshResponder {

    /** What answers are unless the client wants them otherwise. */
    String TEXT_XML = "text/xml; charset=utf-8";

    /** Answers with a {@code <body/>}; the array must not be changed afterwards. */
    void answer(byte[] body, String contentType);

    /** Answers with a {@code <body/>} of the usual content type. */
    default void answer(byte[] body) {
        answer(body, TEXT_XML);
    }

    /**
     * The request belongs to the session of a user, who can be told by it, and not by the connection. Called on the
     * event loop of the connection.
     */
    default void signedIn(String loginId) {
        // matters only where a connection is
    }

    /** The client has sent the request again on another connection: nobody reads this one. */
    void abandon();
}
