package org.finessebridge.load.run;

/** Makes changes of users; by one thread. */
interface ChangeSource {

    /** Makes a change, now or with the next {@link #flush}. */
    void change(int user);

    /** Sends what has not been sent. */
    void flush();
}
