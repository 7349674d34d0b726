package org.finessebridge.app.notification.bosh;

/** Where the answer to one HTTP request goes. Safe for use by any thread. */
public interface BoshResponder {

    /** Answers with a {@code <body/>}; the array must not be changed afterwards. */
    void answer(byte[] body);

    /** The client has sent the request again on another connection: nobody reads this one. */
    void abandon();
}
