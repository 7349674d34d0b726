package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.config.AgentSkill;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.RegisterVariablesReq;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is refused with the field's name, and never sent as something else. */
class UnencodableMessagesTest {

    @Test
    void aNameOfAVariableLongerThan32BytesOrAValueLongerThan210() {
        goes(variables(new NamedVariable("n".repeat(32), "v".repeat(210))));
        goes(variables(new NamedVariable("n".repeat(30) + "é", "v".repeat(208) + "é")));
        refused(variables(new NamedVariable("n".repeat(33), "")), "NamedVariable");
        refused(variables(new NamedVariable("n".repeat(31) + "é", "")), "NamedVariable");
        refused(variables(new NamedVariable("n", "v".repeat(211))), "NamedVariable");
        refused(variables(new NamedVariable("n", "v".repeat(209) + "é")), "NamedVariable");
        refused(variables(new NamedVariable("n", "\0")), "NamedVariable");
    }

    @Test
    void anElementOfAnArrayOutsideOf0To255() {
        goes(arrays(new NamedArray(0, "n", "v"), new NamedArray(255, "n", "v")));
        refused(arrays(new NamedArray(256, "n", "v")), "NamedArray");
        refused(arrays(new NamedArray(-1, "n", "v")), "NamedArray");
    }

    @Test
    void moreThan2000BytesOfNamedVariablesAndArrays() {
        NamedVariable of200 = new NamedVariable("12345678", "v".repeat(190));
        List<NamedVariable> ten = Collections.nCopies(10, of200);
        goes(RegisterVariablesReq.builder().namedVariables(ten).build());
        refused(
                RegisterVariablesReq.builder()
                        .namedVariables(ten)
                        .namedArrays(List.of(new NamedArray(0, "", "")))
                        .build(),
                "NamedArray");
    }

    @Test
    void moreThan2000BytesOfNamedVariablesAreReadAllTheSame() {
        ByteBuf frame = Unpooled.buffer();
        frame.writeInt(0).writeInt(110).writeInt(1).writeShort(0).writeShort(11).writeShort(0);
        for (int i = 0; i < 11; i++) {
            frame.writeByte(82).writeByte(200);
            frame.writeCharSequence("12345678\0" + "v".repeat(190) + "\0", StandardCharsets.US_ASCII);
        }
        frame.setInt(0, frame.readableBytes() - MessageLayouts.HEADER_LENGTH);
        var request = (RegisterVariablesReq) RoundTrip.decode(ByteBufUtil.getBytes(frame), ProtocolVersion.V19);

        assertThat(request.namedVariables()).hasSize(11);
        refused(request, "named variables");
    }

    @Test
    void aTextThatIsTooLongInBytes() {
        goes(QueryAgentStateReq.builder().agentId("ééééé1").build());
        refused(QueryAgentStateReq.builder().agentId("éééééé").build(), "AgentID");
        refused(QueryAgentStateReq.builder().agentId("漢字漢字").build(), "AgentID");
        refused(QueryAgentStateReq.builder().agentId("x".repeat(20_000)).build(), "12500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00", "\ude00\ud83d"})
    void halfOfASurrogatePair(String half) {
        refused(QueryAgentStateReq.builder().agentId(half).build(), "AgentID");
    }

    @Test
    void anAgentIdIsLongerAndHasAnotherTagInUccx() {
        ProtocolVersion uccx = ProtocolVersion.of(Dialect.UCCX, 14);
        CtiMessage longest =
                QueryAgentStateReq.builder().agentId("x".repeat(128)).build();
        CtiMessage tooLong =
                QueryAgentStateReq.builder().agentId("x".repeat(129)).build();

        byte[] bytes = RoundTrip.encode(longest, uccx);
        assertThat(bytes[8 + 16] & 0xFF).isEqualTo(194);
        assertThat(RoundTrip.decode(bytes, uccx)).isEqualTo(longest);
        assertThatThrownBy(() -> RoundTrip.encode(tooLong, uccx))
                .isInstanceOf(UnencodableMessageException.class)
                .hasMessage("QUERY_AGENT_STATE_REQ: AgentID: 130 bytes, at most 129 fit");
        refused(longest, "AgentID");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 31, (1L << 32) - 1})
    void timesUpToTheYear2106Go(long seconds) {
        goes(OpenConf.builder()
                .icmCentralControllerTime(Instant.ofEpochSecond(seconds))
                .servicesGranted(seconds)
                .build());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32, Long.MIN_VALUE / 1_000_000_000_000L})
    void timesAndNumbersBeyondTheirRange(long seconds) {
        refused(
                OpenConf.builder()
                        .icmCentralControllerTime(Instant.ofEpochSecond(seconds))
                        .build(),
                "ICMCentralControllerTime");
        refused(OpenConf.builder().servicesGranted(seconds).build(), "ServicesGranted");
    }

    @Test
    void aCodeBeyondTheRangeOfItsField() {
        goes(AgentStateEvent.builder()
                .agentState(Coded.of(AgentState.class, 0xFFFF))
                .build());
        refused(
                AgentStateEvent.builder()
                        .agentState(Coded.of(AgentState.class, 0x10000))
                        .build(),
                "AgentState");
        refused(
                AgentStateEvent.builder()
                        .nextAgentState(Coded.of(AgentState.class, -1))
                        .build(),
                "NextAgentState");
    }

    @Test
    void aListOfMoreThan65535() {
        refused(groups(Collections.nCopies(65_536, new SkillGroup(1L, 1L, 1, null))), "NumFlt");
        refused(groups(Collections.nCopies(65_535, new SkillGroup(1L, 1L, 1, null))), "12500");
        List<Long> numbers = new ArrayList<>(Collections.nCopies(65_536 / 4, 1L));
        refused(agents(agent(null, List.of(), numbers)), "do not fit");
    }

    @Test
    void anEntryThatAReaderWouldNotFindAgain() {
        goes(groups(List.of(new SkillGroup(1L, null, 1, null), new SkillGroup(null, 2L, 2, null))));
        refused(groups(List.of(new SkillGroup(null, null, null, null))), "entry has no field");
        refused(
                groups(List.of(new SkillGroup(1L, null, null, null), new SkillGroup(null, 2L, null, null))),
                "the entry before it");
        AgentSkill skill = new AgentSkill(1L, 1);
        ConfiguredAgent skilled = agent(null, List.of(skill), null);
        refused(agents(skilled, skilled), "the entry before it");
        goes(agents(skilled, agent("a", List.of(), List.of(1L, 2L)), skilled));
    }

    @Test
    void anUnknownMessageThatIsNoFrame() {
        goes(new UnknownMessage(9999, OpaqueBytes.copyOf(new byte[12_492])));
        refused(new UnknownMessage(9999, OpaqueBytes.copyOf(new byte[12_493])), "12493");
        refused(new UnknownMessage(-1, OpaqueBytes.EMPTY), "-1");
        refused(new UnknownMessage(1L << 32, OpaqueBytes.EMPTY), "4294967296");
    }

    private static void goes(CtiMessage message) {
        assertThat(RoundTrip.decode(RoundTrip.encode(message, ProtocolVersion.V20), ProtocolVersion.V20))
                .isEqualTo(message);
    }

    private static void refused(CtiMessage message, String why) {
        ByteBuf out = Unpooled.buffer();
        assertThatThrownBy(() -> MessageLayouts.encode(message, ProtocolVersion.V20, out))
                .isInstanceOf(UnencodableMessageException.class)
                .hasMessageContaining(why);
        assertThat(out.readableBytes()).isZero();
    }

    private static CtiMessage variables(NamedVariable... variables) {
        return RegisterVariablesReq.builder().namedVariables(List.of(variables)).build();
    }

    private static CtiMessage arrays(NamedArray... elements) {
        return RegisterVariablesReq.builder().namedArrays(List.of(elements)).build();
    }

    private static CtiMessage groups(List<SkillGroup> groups) {
        return AgentStateEvent.builder().skillGroups(groups).build();
    }

    private static CtiMessage agents(ConfiguredAgent... agents) {
        return ConfigAgentEvent.builder().agents(List.of(agents)).build();
    }

    private static ConfiguredAgent agent(
            @Nullable String loginId, List<AgentSkill> skills, @Nullable List<Long> numbers) {
        return new ConfiguredAgent(
                null, null, null, null, null, loginId, null, null, null, null, null, null, null, null, null, null,
                skills, numbers, null, null, null);
    }
}
