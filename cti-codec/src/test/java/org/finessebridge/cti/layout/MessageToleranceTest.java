package org.finessebridge.cti.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Direction;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;
import java.util.List;

/** What servers send beyond the tables: it is read, and written again as it was. */
class MessageToleranceTest {

    private static final String FAILURE_EVENT_15 = "000000020000000f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0007000548656c6c6f", // Text without its NUL
                "00070000", // Text of no length
                "0007000100", // Text of a NUL alone
                "00070006486900486900", // more after the first NUL
                "00070003c3a900", // Text that is not ASCII
                "00070002ff00", // Text that is not UTF-8
                "fffe000161", // an unknown tag
                "fffe0000", // an unknown tag without data
                "000700026100000700026200000700026300", // Text three times
            })
    void writesUnusualFloatingFieldsAsTheyCame(String floating) {
        byte[] bytes = frame(FAILURE_EVENT_15 + floating);
        CtiMessage message = FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(hexOf(message, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @Test
    void readsTextUpToTheFirstNul() {
        FailureEvent event = failure("00070006486900486900");
        assertThat(event.text()).isEqualTo("Hi");
        assertThat(failure("000700026869").text()).isEqualTo("hi");
        assertThat(failure("00070000").text()).isEmpty();
        assertThat(failure("").text()).isNull();
    }

    @Test
    void keepsUnknownTags() {
        assertThat(failure("fffe00020102").remainder().unlisted())
                .containsExactly(new UnlistedField(0xFFFE, OpaqueBytes.copyOf((byte) 1, (byte) 2)));
    }

    @Test
    void doesNotUseAnOldFormForANewValue() {
        SetAgentStateReq request =
                (SetAgentStateReq)
                        FieldValues.decode(
                                Vector.of("SET_AGENT_STATE_REQ", "v19-uccertweb").bytes(),
                                ProtocolVersion.V19);
        SetAgentStateReq changed = request.toBuilder().supervisorId("x").build();

        SetAgentStateReq again =
                (SetAgentStateReq) FieldValues.decode(bytes(changed), ProtocolVersion.V19);
        assertThat(again.supervisorId()).isEqualTo("x");
        assertThat(again.agentId()).isEqualTo("1001");
    }

    @Test
    void readsFloatingFieldsInAnyOrderButKeepsListEntriesTogether() {
        String fixed = "00".repeat(16 + 18 + 20 + 4 + 4);
        String group1 = "003e00040000000700400002000a";
        String group2 = "003e0004000000080041" + "00020003";
        AgentStateEvent event =
                (AgentStateEvent)
                        FieldValues.decode(
                                HexFormat.of()
                                        .parseHex(
                                                header(
                                                        30,
                                                        fixed,
                                                        group1
                                                                + "0006000233000005000232"
                                                                + "00"
                                                                + group2
                                                                + "003f000400000009")),
                                ProtocolVersion.V20);

        assertThat(event.agentInstrument()).isEqualTo("3");
        assertThat(event.agentId()).isEqualTo("2");
        assertThat(event.skillGroups())
                .containsExactly(
                        new SkillGroup(7L, null, 10, null),
                        new SkillGroup(8L, null, null, Coded.of(AgentState.AVAILABLE)),
                        new SkillGroup(null, 9L, null, null));
    }

    @Test
    void acceptsTheOtherTagsOfAgentIdAndSignature() {
        QueryAgentStateReq request =
                (QueryAgentStateReq)
                        FieldValues.decode(
                                HexFormat.of()
                                        .parseHex(header(36, "00".repeat(16), "00c200023700")),
                                ProtocolVersion.V20);
        assertThat(request.agentId()).isEqualTo("7");

        AgentStateEvent event =
                (AgentStateEvent)
                        FieldValues.decode(
                                HexFormat.of()
                                        .parseHex(header(30, "00".repeat(62), "001700027300")),
                                ProtocolVersion.V20);
        assertThat(event.ctiClientSignature()).isEqualTo("s");
        assertThat(hexOf(event, ProtocolVersion.V20)).endsWith("001700027300");
    }

    @Test
    void keepsAFieldThatItsVersionDoesNotListYet() {
        byte[] bytes = HexFormat.of().parseHex(header(30, "00".repeat(58), "f40400000001"));
        AgentStateEvent older = (AgentStateEvent) FieldValues.decode(bytes, ProtocolVersion.V14);
        AgentStateEvent newer = (AgentStateEvent) FieldValues.decode(bytes, ProtocolVersion.V18);

        assertThat(older.direction()).isNull();
        assertThat(older.remainder().unlisted())
                .extracting(UnlistedField::tag)
                .containsExactly(244);
        assertThat(hexOf(older, ProtocolVersion.V14)).isEqualTo(HexFormat.of().formatHex(bytes));
        assertThat(newer.direction()).isEqualTo(Coded.of(Direction.IN));
    }

    @Test
    void keepsAFieldWhoseLengthDoesNotFitItsType() {
        byte[] bytes = HexFormat.of().parseHex(header(30, "00".repeat(62), "00960002abcd"));
        AgentStateEvent event = (AgentStateEvent) FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(event.duration()).isNull();
        assertThat(hexOf(event, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @Test
    void leavesOutWhatTheVersionDoesNotHave() {
        SetAgentStateReq request =
                SetAgentStateReq.login("1", null, "2").toBuilder()
                        .ssoEnabled(1)
                        .activeTerminal("t")
                        .build();

        assertThat(hexOf(request, ProtocolVersion.V19)).endsWith("060232000502" + "3100");
        assertThat(hexOf(request, ProtocolVersion.V20)).endsWith("0101000200" + "01");
    }

    @Test
    void keepsMessagesOfUnknownTypes() {
        byte[] bytes = HexFormat.of().parseHex(header(9999, "0102", ""));
        UnknownMessage message = (UnknownMessage) FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(message.messageType()).isEqualTo(9999);
        assertThat(hexOf(message, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @Test
    void keepsNumbersWithoutAName() {
        Coded<AgentState> unknown = Coded.of(AgentState.class, 77);
        assertThat(unknown.known()).isNull();
        assertThat(unknown).hasToString("77");
        assertThat(Coded.of(AgentState.class, 3)).isSameAs(Coded.of(AgentState.AVAILABLE));
        assertThat(Coded.of(AgentState.AVAILABLE)).hasToString("3 (AVAILABLE)");
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        refused(SetAgentStateReq.login("123456789012", null, "2"), "agentId");
        refused(SetAgentStateReq.login("1", null, "x".repeat(64)), "agentInstrument");
        refused(SetAgentStateReq.login("1", new Secret("p\0q"), "2"), "agentPassword");
        refused(SetAgentStateReq.of(AgentState.LOGOUT, 65536, "1", "2"), "eventReasonCode");
        refused(SetAgentStateReq.of(AgentState.LOGOUT, -1, "1", "2"), "eventReasonCode");
        refused(SetAgentStateReq.of(AgentState.LOGOUT, "1", "2").withInvokeId(-1), "invokeId");
    }

    @Test
    void leavesTheBufferAsItWasWhenAMessageCannotBeWritten() {
        ByteBuf out = Unpooled.buffer().writeByte(42);
        assertThatThrownBy(
                        () ->
                                MessageLayouts.encode(
                                        SetAgentStateReq.login("123456789012", null, "2"),
                                        ProtocolVersion.V20,
                                        out))
                .isInstanceOf(UnencodableMessageException.class);
        assertThat(out.readableBytes()).isEqualTo(1);
    }

    @Test
    void masksPasswordsAndEscapesControlCharactersInPrint() {
        String login =
                MessageLayouts.render(
                        SetAgentStateReq.login("2001", new Secret("hunter2"), "2003"));
        assertThat(login)
                .startsWith("SET_AGENT_STATE_REQ[invokeId=0, ")
                .contains("agentPassword=***", "agentId=2001", "agentState=0 (LOGIN)")
                .doesNotContain("hunter2", "ssoEnabled", "remainder");
        assertThat(MessageLayouts.render(new FailureConf(1, 2, "a\nb\u0001")))
                .isEqualTo("FAILURE_CONF[invokeId=1, status=2, text=a\\u000ab\\u0001]");
    }

    @Test
    void printsNoPasswordThatStoodInAnUnusualForm() {
        byte[] bytes =
                HexFormat.of().parseHex(header(38, "00".repeat(21), "0031000768756e74657232"));
        CtiMessage message = FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(MessageLayouts.render(message) + message)
                .contains("***")
                .doesNotContain("hunter2", "68756e74657232");
    }

    @Test
    void tellsAFrameWhoseLengthIsWrong() {
        for (String hex : List.of("", "00000000", "0000000100000005", "0000000400000005")) {
            ByteBuf frame = Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
            assertThatThrownBy(() -> MessageLayouts.decode(frame, ProtocolVersion.V20))
                    .isInstanceOf(MalformedFrameException.class);
        }
    }

    private static void refused(CtiMessage message, String field) {
        assertThatThrownBy(() -> hexOf(message, ProtocolVersion.V20))
                .isInstanceOf(UnencodableMessageException.class)
                .hasMessageContaining(field);
    }

    private static FailureEvent failure(String floating) {
        return (FailureEvent)
                FieldValues.decode(frame("000000020000000f" + floating), ProtocolVersion.V20);
    }

    /** A frame of FAILURE_EVENT: type, status and what follows. */
    private static byte[] frame(String typeAndBody) {
        return HexFormat.of()
                .parseHex("%08x%s".formatted(typeAndBody.length() / 2 - 4, typeAndBody));
    }

    private static String header(int type, String fixed, String floating) {
        return "%08x%08x%s%s"
                .formatted((fixed.length() + floating.length()) / 2, type, fixed, floating);
    }

    private static byte[] bytes(CtiMessage message) {
        return HexFormat.of().parseHex(hexOf(message, ProtocolVersion.V19));
    }

    private static String hexOf(CtiMessage message, ProtocolVersion version) {
        ByteBuf out = Unpooled.buffer();
        MessageLayouts.encode(message, version, out);
        return ByteBufUtil.hexDump(out);
    }
}
