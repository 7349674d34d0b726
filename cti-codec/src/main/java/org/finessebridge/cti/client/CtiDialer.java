package org.finessebridge.cti.client;

import io.netty.channel.ChannelPipeline;
import java.util.function.Consumer;

/** Makes connections; a test makes its own. Used on the client's event loop. */
interface CtiDialer {

    /**
     * Connects to a server.
     *
     * @param pipeline installs the codec and the session before the first byte can come
     * @param answer told once, on the event loop, unless the attempt is cancelled before
     * @return cancels the attempt; does nothing after the answer
     */
    Runnable dial(CtiEndpoint endpoint, Consumer<ChannelPipeline> pipeline, Answer answer);

    /** How an attempt went. */
    interface Answer {

        /** The connection is there, TLS included. */
        void connected();

        /** There is no connection, and why, in words for an operator. */
        void failed(String reason);
    }
}
