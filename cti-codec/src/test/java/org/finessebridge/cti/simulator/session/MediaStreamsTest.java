package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.B;
import static org.finessebridge.cti.simulator.session.PhoneBench.C;
import static org.finessebridge.cti.simulator.session.PhoneBench.S;

import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.code.CallMsgMask;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.simulator.call.CallData;
import org.junit.jupiter.api.Test;

/** RTP_STARTED and RTP_STOPPED: a pair for each phone that talks. */
class MediaStreamsTest {

    private final PhoneBench bench = PhoneBench.ofUcce().ready("2");

    @Test
    void comeAfterEstablishedAndRetrievedAndGoBeforeHeldAndTheClears() {
        assertThat(bench.write(CallRequestsOf.at(A).make(B)).heardWithStreams())
                .noneMatch(line -> line.startsWith("RTP"));
        assertThat(bench.write(CallRequestsOf.at(B).answer(0)).heardWithStreams())
                .containsExactly(
                        "AnswerCallConf",
                        "ESTABLISHED 0 1002 by 1002",
                        "ESTABLISHED 0 1001 by 1002",
                        "AGENT 2 TALKING",
                        "RTP_STARTED 0 1001 INPUT",
                        "RTP_STARTED 0 1001 OUTPUT",
                        "RTP_STARTED 0 1002 INPUT",
                        "RTP_STARTED 0 1002 OUTPUT");
        assertThat(bench.write(CallRequestsOf.at(A).hold(0)).heardWithStreams())
                .containsExactly(
                        "HoldCallConf",
                        "RTP_STOPPED 0 1001 INPUT",
                        "RTP_STOPPED 0 1001 OUTPUT",
                        "HELD 0 1001",
                        "AGENT 1 HOLD");
        assertThat(bench.write(CallRequestsOf.at(A).retrieve(0)).heardWithStreams())
                .containsExactly(
                        "RetrieveCallConf",
                        "RETRIEVED 0 1001",
                        "RTP_STARTED 0 1001 INPUT",
                        "RTP_STARTED 0 1001 OUTPUT",
                        "AGENT 1 TALKING");
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heardWithStreams())
                .startsWith(
                        "ClearConnectionConf",
                        "RTP_STOPPED 0 1001 INPUT",
                        "RTP_STOPPED 0 1001 OUTPUT",
                        "RELEASED 0 1001 by 1001",
                        "RTP_STOPPED 0 1002 INPUT",
                        "RTP_STOPPED 0 1002 OUTPUT",
                        "RELEASED 0 1002 by 1002",
                        "CLEARED 0 1002");
    }

    @Test
    void moveToTheCallThatSurvives() {
        bench.write(CallRequestsOf.at(A).make(B))
                .write(CallRequestsOf.at(B).answer(0))
                .write(CallRequestsOf.at(B).consult(0, C))
                .write(CallRequestsOf.at(C).answer(1))
                .heard();
        assertThat(streamsOf(bench.write(CallRequestsOf.at(B).transfer(1, 0)).heardWithStreams()))
                .containsExactly("RTP_STOPPED 1 1002 INPUT", "RTP_STOPPED 1 1003 INPUT", "RTP_STARTED 0 1003 INPUT");
    }

    @Test
    void areTheListenersAloneWhereASupervisorListens() {
        bench.write(CallRequestsOf.at(A).make(B))
                .write(CallRequestsOf.at(B).answer(0))
                .heard();
        assertThat(streamsOf(bench.write(CallRequestsOf.at(S).monitor(B)).heardWithStreams()))
                .containsExactly("RTP_STARTED 1 1009 INPUT");
    }

    @Test
    void tellWhosePhoneItIs() {
        bench.write(CallRequestsOf.at(A).make(B)).write(CallRequestsOf.at(B).answer(0));
        assertThat(bench.client.readAll())
                .filteredOn(RtpStartedEvent.class::isInstance)
                .first()
                .isInstanceOfSatisfying(RtpStartedEvent.class, started -> {
                    assertThat(started.agentId()).isEqualTo("1");
                    assertThat(started.agentInstrument()).isEqualTo(A);
                    assertThat(started.peripheralId()).isEqualTo(5000);
                    assertThat(started.bitRate()).isEqualTo(64_000);
                    assertThat(started.clientAddress()).startsWith("192.0.2.");
                    assertThat(started.clientPort()).isBetween(16_384L, 32_766L);
                });
    }

    @Test
    void areNotToldToWhoeverMasksThemOut() {
        assertThat(streams(CallMsgMask.ALL & ~CallMsgMask.RTP_STARTED))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("RTP_STOPPED"));
        assertThat(streams(CallMsgMask.ALL & ~CallMsgMask.RTP_STOPPED))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("RTP_STARTED"));
    }

    @Test
    void areToldToTheClientOfTheirAgent() {
        EmbeddedClient ofB = new EmbeddedClient(bench.server, ProtocolVersion.ucce(24));
        ofB.open(ofB.openReq(ServiceMask.CLIENT_EVENTS | ServiceMask.CLIENT_CONTROL)
                .peripheralId(5000)
                .agentId("2")
                .build());
        bench.write(CallRequestsOf.at(A).make(B)).write(CallRequestsOf.at(B).answer(0));
        assertThat(streamsOf(PhoneBench.withStreamsHeardBy(ofB))).containsExactly("RTP_STARTED 0 1002 INPUT");
    }

    private List<String> streams(long mask) {
        EmbeddedClient client = new EmbeddedClient(bench.server, ProtocolVersion.ucce(24));
        client.open(client.openReq(EmbeddedClient.ALL_EVENTS).callMsgMask(mask).build());
        long call = bench.phones.dial(A, B, CallData.NONE);
        bench.phones.answer(call, B);
        bench.phones.hangUp(call, A);
        List<String> streams = streamsOf(PhoneBench.withStreamsHeardBy(client));
        client.close();
        return streams;
    }

    private static List<String> streamsOf(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("RTP_") && line.endsWith("INPUT"))
                .toList();
    }
}
