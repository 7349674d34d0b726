package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.config.AgentSkill;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void keepsTheIpv6AddressesOfOlderVersionsAsUnlistedFields() {
        byte[] frame = Vector.of("RTP_STOPPED_EVENT", "v18-uccertweb").bytes();
        RtpStoppedEvent older = (RtpStoppedEvent) RoundTrip.decode(frame, ProtocolVersion.V18);
        assertThat(older.clientAddressIpv6()).isEqualTo("ClientAddressIPv6");
        assertThat(older.sendingAddressIpv6()).isEqualTo("SendingAddressIPv6");

        RtpStoppedEvent newer = (RtpStoppedEvent) RoundTrip.decode(frame, ProtocolVersion.V19);
        assertThat(newer.clientAddressIpv6()).isNull();
        assertThat(newer.sendingAddressIpv6()).isNull();
        RoundTrip.check(newer, frame, ProtocolVersion.V19);
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
        SetAgentStateReq request = (SetAgentStateReq) FieldValues.decode(
                Vector.of("SET_AGENT_STATE_REQ", "v19-uccertweb").bytes(), ProtocolVersion.V19);
        SetAgentStateReq changed = request.toBuilder().supervisorId("x").build();

        SetAgentStateReq again = (SetAgentStateReq) FieldValues.decode(bytes(changed), ProtocolVersion.V19);
        assertThat(again.supervisorId()).isEqualTo("x");
        assertThat(again.agentId()).isEqualTo("1001");
    }

    @Test
    void readsFloatingFieldsInAnyOrderButKeepsListEntriesTogether() {
        String fixed = "00".repeat(16 + 18 + 20 + 4 + 4);
        String group1 = "003e00040000000700400002000a";
        String group2 = "003e0004000000080041" + "00020003";
        AgentStateEvent event = (AgentStateEvent) FieldValues.decode(
                HexFormat.of()
                        .parseHex(header(
                                30, fixed, group1 + "0006000233000005000232" + "00" + group2 + "003f000400000009")),
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
        QueryAgentStateReq request = (QueryAgentStateReq) FieldValues.decode(
                HexFormat.of().parseHex(header(36, "00".repeat(16), "00c200023700")), ProtocolVersion.V20);
        assertThat(request.agentId()).isEqualTo("7");

        AgentStateEvent event = (AgentStateEvent) FieldValues.decode(
                HexFormat.of().parseHex(header(30, "00".repeat(62), "001700027300")), ProtocolVersion.V20);
        assertThat(event.ctiClientSignature()).isEqualTo("s");
        assertThat(hexOf(event, ProtocolVersion.V20)).endsWith("001700027300");
    }

    @Test
    void keepsAFieldThatItsVersionDoesNotListYet() {
        byte[] bytes = HexFormat.of().parseHex(header(30, "00".repeat(58), "f40400000001"));
        AgentStateEvent older = (AgentStateEvent) FieldValues.decode(bytes, ProtocolVersion.V14);
        AgentStateEvent newer = (AgentStateEvent) FieldValues.decode(bytes, ProtocolVersion.V18);

        assertThat(older.direction()).isNull();
        assertThat(older.remainder().unlisted()).extracting(UnlistedField::tag).containsExactly(244);
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
        SetAgentStateReq request = SetAgentStateReq.login("1", null, "2").toBuilder()
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

    @ParameterizedTest
    @ValueSource(ints = {14, 20, 25})
    void readsConfigRequestEventWithAndWithoutItsMask(int version) {
        ProtocolVersion spoken = ProtocolVersion.ucce(version);
        var older = (ConfigRequestEvent) FieldValues.decode(frame("000000e80000000400001388"), spoken);
        assertThat(older.configInformation()).isEqualTo(4);
        assertThat(older.configMsgMask()).isZero();
        assertThat(older.peripheralId()).isEqualTo(5000);

        var newer = (ConfigRequestEvent) FieldValues.decode(frame("000000e8000000040000000700001388"), spoken);
        assertThat(newer.configMsgMask()).isEqualTo(7);
        assertThat(newer.peripheralId()).isEqualTo(5000);

        assertThat(hexOf(newer, spoken)).isEqualTo("0000000c000000e8" + "000000040000000700001388");
        assertThat(hexOf(newer.toBuilder().configMsgMask(0).build(), spoken))
                .hasSize(2 * (8 + (version < 25 ? 8 : 12)));
    }

    @Test
    void keepsTheOrderInWhichFieldsCame() {
        // an unknown tag first, then instrument, extension, a second instrument
        byte[] bytes = HexFormat.of()
                .parseHex(header(
                        36,
                        "0000000100000002ffffffffffffffff",
                        "03e70001aa" + "0006000231000004000232000006000233" + "00"));
        CtiMessage message = FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(FieldValues.floating(message)).containsExactly("AgentExtension=2", "AgentInstrument=1");
        assertThat(FieldValues.unlisted(message)).containsExactly("999=aa", "6=3300");
        assertThat(hexOf(message, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00960002abcd" + "009600040000000a", // Duration of two bytes before a right one
                "004000040000000a" + "003e000400000001" + "004000020003", // and in an entry
                "03e70000" + "003e000400000001" + "03e80000" + "003f000400000001" + "03e70000",
                "0005000231000096000400000001" + "00c2000232000096000400000002",
            })
    void keepsTheOrderOfListedAndUnlistedFieldsOfTheSameTag(String floating) {
        byte[] bytes = HexFormat.of().parseHex(header(30, "00".repeat(62), floating));
        RoundTrip.check(FieldValues.decode(bytes, ProtocolVersion.V20), bytes, ProtocolVersion.V20);
        assertThat(hexOf(FieldValues.decode(bytes, ProtocolVersion.V20), ProtocolVersion.V20))
                .isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @Test
    void beginsANewAgentWithSkillsBehindWhatFollowsSkills() {
        String skill = "003e000400000007";
        String array = "003e00080000000800000009";
        byte[] bytes = HexFormat.of().parseHex(header(237, "0002", skill + array + skill + array));
        var event = (ConfigAgentEvent) FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(event.agents()).extracting(agent -> agent.allSkills().size()).containsExactly(3, 3);
        assertThat(event.remainder().isEmpty()).isTrue();
        assertThat(hexOf(event, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
    }

    @Test
    void holdsTextBeyondAsciiInTheUsualForm() {
        FailureEvent event = failure("00070003c3a900");
        assertThat(event.text()).isEqualTo("é");
        assertThat(event.remainder().isEmpty()).isTrue();
    }

    @Test
    void readsTheEarlyNumbersOfTheNetworkRecordingMessagesAndNoOthers() {
        ProtocolVersion early = ProtocolVersion.V24.withEarlyRecordingNumbers();
        for (int type = 267; type < 275; type++) {
            assertThat(MessageLayouts.ofType(type, early))
                    .isSameAs(MessageLayouts.ofType(type + 1, ProtocolVersion.V24));
        }
        assertThat(MessageLayouts.ofType(275, early)).isNull();
        assertThat(MessageLayouts.ofType(267, ProtocolVersion.V24)).isNull();
        assertThat(MessageLayouts.ofType(-1, ProtocolVersion.V24)).isNull();
        assertThat(early.withNumber(23).earlyRecordingNumbers()).isTrue();
        assertThat(early.withNumber(22).earlyRecordingNumbers()).isFalse();
    }

    @Test
    void findsNoFieldForATagThatNoneHas() {
        MessageLayout<?> layout = MessageLayouts.of(AgentStateEvent.class);
        assertThat(layout.floating(0, 4)).isNull();
        assertThat(layout.floating(999, 4)).isNull();
    }

    @Test
    void readsTheSkillsOfAnAgentAsPairsAndAsArrays() {
        String pairs = "003e000400000007" + "004000020001" + "003e000400000008" + "004000020002";
        String arrays = "003e00080000000700000008" + "0040000400010002";
        String begin = "00b700020000" + "00bf00020002";
        ConfiguredAgent inPairs = onlyAgent(begin + pairs);
        ConfiguredAgent inArrays = onlyAgent(begin + arrays);

        assertThat(inPairs.skills())
                .extracting(AgentSkill::skillGroupNumber, AgentSkill::skillGroupPriority)
                .containsExactly(tuple(7L, 1), tuple(8L, 2));
        assertThat(inArrays.skillGroupNumbers()).containsExactly(7L, 8L);
        assertThat(inArrays.skillGroupPriorities()).containsExactly(1, 2);
        assertThat(inArrays.allSkills()).isEqualTo(inPairs.skills());
        assertThat(inPairs.allSkills()).isEqualTo(inPairs.skills());
    }

    private static ConfiguredAgent onlyAgent(String floating) {
        byte[] bytes = HexFormat.of().parseHex(header(237, "0001", floating));
        var event = (ConfigAgentEvent) FieldValues.decode(bytes, ProtocolVersion.V20);
        assertThat(hexOf(event, ProtocolVersion.V20)).isEqualTo(HexFormat.of().formatHex(bytes));
        return event.agents().getFirst();
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        refused(SetAgentStateReq.login("123456789012", null, "2"), "AgentID");
        refused(SetAgentStateReq.login("1", null, "x".repeat(64)), "AgentInstrument");
        refused(SetAgentStateReq.login("1", new Secret("p\0q"), "2"), "AgentPassword");
        refused(SetAgentStateReq.of(AgentState.LOGOUT, 65536, "1", "2"), "EventReasonCode");
        refused(SetAgentStateReq.of(AgentState.LOGOUT, -1, "1", "2"), "EventReasonCode");
        refused(MessageLayouts.withInvokeId(SetAgentStateReq.of(AgentState.LOGOUT, "1", "2"), -1), "InvokeID");
    }

    @Test
    void leavesTheBufferAsItWasWhenAMessageCannotBeWritten() {
        ByteBuf out = Unpooled.buffer().writeByte(42);
        assertThatThrownBy(() -> MessageLayouts.encode(
                        SetAgentStateReq.login("123456789012", null, "2"), ProtocolVersion.V20, out))
                .isInstanceOf(UnencodableMessageException.class);
        assertThat(out.readableBytes()).isEqualTo(1);
    }

    @Test
    void masksPasswordsAndEscapesControlCharactersInPrint() {
        String login = MessageLayouts.render(SetAgentStateReq.login("2001", new Secret("hunter2"), "2003"));
        assertThat(login)
                .startsWith("SET_AGENT_STATE_REQ[invokeId=0, ")
                .contains("agentPassword=***", "agentId=2001", "agentState=0 (LOGIN)")
                .doesNotContain("hunter2", "ssoEnabled", "remainder");
        assertThat(MessageLayouts.render(new FailureConf(1, 2, "a\nb\u0001")))
                .isEqualTo("FAILURE_CONF[invokeId=1, status=2, text=a\\u000ab\\u0001]");
    }

    @Test
    void printsNoPasswordThatStoodInAnUnusualForm() {
        byte[] bytes = HexFormat.of().parseHex(header(38, "00".repeat(21), "0031000768756e74657232"));
        CtiMessage message = FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(MessageLayouts.render(message) + message)
                .contains("***")
                .doesNotContain("hunter2", "68756e74657232");
    }

    @Test
    void printsNoPasswordThatWasSentTwice() {
        String password = "0031000868756e7465723200";
        byte[] bytes = HexFormat.of().parseHex(header(38, "00".repeat(21), password + password));
        CtiMessage message = FieldValues.decode(bytes, ProtocolVersion.V20);

        assertThat(message.remainder().unlisted()).hasSize(1);
        assertThat(MessageLayouts.render(message) + message)
                .contains("tag=49, length=8")
                .doesNotContain("hunter2", "68756e74657232");
    }

    @Test
    void printsWhatCannotBeSeenAsNumbersAndCutsALineThatIsTooLong() {
        assertThat(MessageLayouts.render(new FailureConf(1, 2, "a\u202eb\u2028c")))
                .isEqualTo("FAILURE_CONF[invokeId=1, status=2, text=a\\u202eb\\u2028c]");
        assertThat(MessageLayouts.render(new FailureConf(1, 2, "\n".repeat(12_000))))
                .endsWith("\\u000a...]")
                .hasSizeLessThan(8_100);
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
        return (FailureEvent) FieldValues.decode(frame("000000020000000f" + floating), ProtocolVersion.V20);
    }

    /** A frame of FAILURE_EVENT: type, status and what follows. */
    private static byte[] frame(String typeAndBody) {
        return HexFormat.of().parseHex("%08x%s".formatted(typeAndBody.length() / 2 - 4, typeAndBody));
    }

    private static String header(int type, String fixed, String floating) {
        return "%08x%08x%s%s".formatted((fixed.length() + floating.length()) / 2, type, fixed, floating);
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
