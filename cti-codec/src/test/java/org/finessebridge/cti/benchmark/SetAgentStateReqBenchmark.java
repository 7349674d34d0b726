package org.finessebridge.cti.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** SET_AGENT_STATE_REQ (version 20, an agent who signs in) by its layout, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SetAgentStateReqBenchmark {

    private static final ProtocolVersion VERSION = ProtocolVersion.V20;

    private final ByteBuf frame = Unpooled.directBuffer(1024);
    private final ByteBuf out = Unpooled.directBuffer(1024);
    private final SetAgentStateReq message = sample();

    /** A benchmark whose two ways give the same result; else its numbers would say nothing. */
    public SetAgentStateReqBenchmark() {
        HandWrittenSetAgentStateReq.encode(message, frame);
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
    public final SetAgentStateReq decodeByHand() {
        return HandWrittenSetAgentStateReq.decode(frame.readerIndex(0));
    }

    @Benchmark
    public ByteBuf encodeByLayout() {
        MessageLayouts.encode(message, VERSION, out.clear());
        return out;
    }

    @Benchmark
    public ByteBuf encodeByHand() {
        HandWrittenSetAgentStateReq.encode(message, out.clear());
        return out;
    }

    private static SetAgentStateReq sample() {
        return SetAgentStateReq.login("2001", new Secret("ciscocisco"), "2006").toBuilder()
                .invokeId(4711)
                .peripheralId(5000)
                .build();
    }
}
