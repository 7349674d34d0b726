package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiMessage;

/**
 * Sees every message of a {@link CtiClient} as it passes, those of opening, heartbeats and closing among them, with the
 * invoke ids of the wire: for logs. Called on the client's one event loop, in the order of the wire; must not block. An
 * exception is logged and ends nothing.
 */
public interface CtiTraffic {

    /** Nobody looks. */
    CtiTraffic UNSEEN = new CtiTraffic() {
        @Override
        public void sent(CtiMessage message) {
            // nobody looks
        }

        @Override
        public void received(CtiMessage message) {
            // nobody looks
        }
    };

    /** A message goes to the server. Its answer cannot have come yet. */
    void sent(CtiMessage message);

    /** A message has come, and nobody has been told what is in it. */
    void received(CtiMessage message);
}
