package org.finessebridge.cti.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.codec.Vector;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** AGENT_STATE_EVENT (version 20, one skill group) by its layout, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AgentStateEventBenchmark {

    private static final ProtocolVersion VERSION = ProtocolVersion.V20;

    private final ByteBuf frame = Unpooled.directBuffer(1024);
    private final ByteBuf out = Unpooled.directBuffer(1024);
    private final AgentStateEvent message = sample();

    /** A benchmark whose two ways give the same result; else its numbers would say nothing. */
    public AgentStateEventBenchmark() {
        HandWrittenAgentStateEvent.encode(message, frame);
        if (!decodeByLayout().equals(message)
                || !decodeByHand().equals(message)
                || !encodeByLayout().copy().equals(encodeByHand())) {
            throw new IllegalStateException("layout and hand-written codec differ");
        }
    }

    @Benchmark
    public CtiMessage decodeByLayout() {
        return MessageLayouts.decode(frame.readerIndex(0), VERSION);
    }

    @Benchmark
    public final AgentStateEvent decodeByHand() {
        return HandWrittenAgentStateEvent.decode(frame.readerIndex(0));
    }

    @Benchmark
    public ByteBuf encodeByLayout() {
        MessageLayouts.encode(message, VERSION, out.clear());
        return out;
    }

    @Benchmark
    public ByteBuf encodeByHand() {
        HandWrittenAgentStateEvent.encode(message, out.clear());
        return out;
    }

    private static AgentStateEvent sample() {
        byte[] bytes =
                Vector.of("AGENT_STATE_EVENT", "v20-available-synthesized").bytes();
        return HandWrittenAgentStateEvent.decode(Unpooled.wrappedBuffer(bytes));
    }
}
