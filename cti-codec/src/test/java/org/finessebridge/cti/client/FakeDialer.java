package org.finessebridge.cti.client;

import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Keeps what a client dials until a test connects or refuses it. */
final class FakeDialer implements CtiDialer {

    /** An attempt to connect that waits. */
    record Dialled(CtiEndpoint endpoint, Consumer<ChannelPipeline> pipeline, Answer answer) {

        /** Connects; returns the client's end. */
        EmbeddedChannel connect() {
            EmbeddedChannel channel = new EmbeddedChannel();
            pipeline.accept(channel.pipeline());
            answer.connected();
            return channel;
        }
    }

    private final Deque<Dialled> waiting = new ArrayDeque<>();

    @Override
    public Runnable dial(CtiEndpoint endpoint, Consumer<ChannelPipeline> pipeline, Answer answer) {
        Dialled dialled = new Dialled(endpoint, pipeline, answer);
        waiting.add(dialled);
        return () -> waiting.remove(dialled);
    }

    Deque<Dialled> waiting() {
        return waiting;
    }
}
