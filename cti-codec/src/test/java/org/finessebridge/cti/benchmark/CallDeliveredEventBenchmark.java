package org.finessebridge.cti.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * CALL_DELIVERED_EVENT (version 20, ten call variables, two named ones) by its layout, and by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallDeliveredEventBenchmark {

    private static final ProtocolVersion VERSION = ProtocolVersion.V20;

    private final ByteBuf frame = Unpooled.directBuffer(1024);
    private final ByteBuf out = Unpooled.directBuffer(1024);
    private final CallDeliveredEvent message = sample();

    /** A benchmark whose two ways give the same result; else its numbers would say nothing. */
    public CallDeliveredEventBenchmark() {
        HandWrittenCallDeliveredEvent.encode(message, frame);
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
    public final CallDeliveredEvent decodeByHand() {
        return HandWrittenCallDeliveredEvent.decode(frame.readerIndex(0));
    }

    @Benchmark
    public ByteBuf encodeByLayout() {
        MessageLayouts.encode(message, VERSION, out.clear());
        return out;
    }

    @Benchmark
    public ByteBuf encodeByHand() {
        HandWrittenCallDeliveredEvent.encode(message, out.clear());
        return out;
    }

    private static CallDeliveredEvent sample() {
        return CallDeliveredEvent.builder()
                .peripheralId(5000)
                .peripheralType(PeripheralType.ENTERPRISE_AGENT)
                .connectionCallId(16777507)
                .lineHandle(65535)
                .lineType(LineType.INBOUND_ACD)
                .skillGroupNumber(7)
                .skillGroupId(5007)
                .alertingDeviceType(DeviceIdType.AGENT_DEVICE)
                .localConnectionState(LocalConnectionState.ALERTING)
                .eventCause(EventCause.NEW_CALL)
                .connectionDeviceId("2006")
                .alertingDeviceId("2006")
                .callingDeviceId("2005")
                .calledDeviceId("5551000")
                .secondaryConnectionCallId(1L)
                .ani("5552005")
                .dnis("5551000")
                .dialedNumber("5551000")
                .callVariable1("Smith")
                .callVariable2("account 4711-0815")
                .callVariable3("gold")
                .callVariable4("de_DE")
                .callVariable5("billing")
                .callVariable6("invoice 2026-10-0042")
                .callVariable7("3 open tickets")
                .callVariable8("last call 2026-11-01")
                .callVariable9("callback wanted")
                .callVariable10("https://crm.example/customer/4711")
                .namedVariables(List.of(
                        new NamedVariable("user.customer", "4711"),
                        new NamedVariable("user.intent", "billing question")))
                .build();
    }
}
