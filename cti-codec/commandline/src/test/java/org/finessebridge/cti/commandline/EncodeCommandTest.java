package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes are written by hand, from the field tables of the guide. */
class EncodeCommandTest {

    @Test
    void makesFramesOfWhatIsWrittenByHand() {
        Run run = Run.of("""
                        {"name": "SET_AGENT_STATE_REQ",
                         "fields": {"InvokeID": 2, "PeripheralID": 5000, "AgentState": "LOGIN"},
                         "floating": [{"name": "AgentID", "value": "2001"},
                                      {"name": "AgentInstrument", "value": "2003"}]}
                        {"name": "HEARTBEAT_REQ"}
                        """, "encode");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).containsExactly(Run.hex(Run.bytes("""
                                        00000027 00000026 00000002 00001388 0000 0000 0000 0000 00
                                        00000000 0005 0005 3230303100 0006 0005 3230303300
                                        """)), "000000040000000500000000");
        assertThat(run.code()).isZero();
    }

    @Test
    void sendsTheTagThatADialectHas() {
        String request = """
                {"name": "QUERY_AGENT_STATE_REQ", "floating": [{"name": "AgentID", "value": "7"}]}
                """;
        assertThat(Run.of(request, "encode", "--version=14").output()).contains("05023700");
        assertThat(Run.of(request, "encode", "--version=17", "--dialect=uccx").output())
                .contains("c2023700");
    }

    @Test
    void letsHexWin() {
        assertThat(Run.of("""
                                        {"name":"FAILURE_CONF","floating":
                                         [{"name":"Text","value":"no","hex":"6e6f"}]}
                                        """, "encode").output()).isEqualTo("0000000e00000001000000000000000000070002" + "6e6f\n");
        assertThat(Run.of("{\"type\":999,\"hex\":\"aabb\"}", "encode").output()).isEqualTo("00000002000003e7aabb\n");
    }

    @Test
    void takesEveryKindOfValue() {
        Run run = Run.of("""
                        {"name":"SNAPSHOT_CALL_CONF","floating":[
                          {"name":"UserToUserInfo","value":"00ff"},
                          {"name":"NamedVariable","value":{"name":"user.x","value":"\u00fc"}},
                          {"name":"NamedArray","value":{"index":255,"name":"a","value":""}},
                          {"name":"FltEnabledServices","value":[1,65535]},
                          {"tag":11,"value":"5"},
                          {"tag":999,"name":null,"hex":""}]}
                        {"name":"OPEN_CONF","fields":{"PeripheralOnline":true,
                          "ICMCentralControllerTime":4294967295,"DepartmentID":-1}}
                        """, "encode", "--version=24");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().getFirst())
                .endsWith(Run.hex(Run.bytes("0009 0002 00ff 0052 000a 757365722e7800 c3bc00"
                        + " 0053 0004 ff 6100 00 0135 0004 0001ffff"
                        + " 000b 0002 3500 03e7 0000")));
        assertThat(run.lines().get(1)).endsWith("ffffffff" + "0001" + "0000" + "0000" + "ffffffff" + "0000");
    }

    @Test
    void choosesBetweenANumberAndAList() {
        String configAgent =
                "{\"name\":\"CONFIG_AGENT_EVENT\",\"floating\":[{\"name\":\"SkillGroupNumber\",\"value\":%s}]}";
        assertThat(Run.of(configAgent.formatted("7"), "encode").output()).endsWith("003e000400000007\n");
        assertThat(Run.of(configAgent.formatted("[7,8]"), "encode").output()).endsWith("003e00080000000700000008\n");
    }

    @Test
    void writesAFieldThatAnyVersionMayHaveWhereItIsNamed() {
        assertThat(Run.of("""
                                        {"name":"CONFIG_REQUEST_EVENT",
                                         "fields":{"ConfigInformation":1,"ConfigMsgMask":2}}
                                        {"name":"CONFIG_REQUEST_EVENT",
                                         "fields":{"ConfigInformation":1}}
                                        """, "encode").lines())
                .containsExactly("0000000c000000e8000000010000000200000000", "00000008000000e80000000100000000");
    }

    @Test
    void writesTheStreamItself() {
        Run run = Run.of("{\"name\":\"HEARTBEAT_REQ\"}", "encode", "--binary");
        assertThat(run.output()).isEqualTo("\0\0\0\4\0\0\0\5\0\0\0\0");
    }

    @Test
    void writesOpenReqInTheVersionThatItNamesAndFollowsItWhereAsked() {
        String stream = """
                {"name":"OPEN_REQ","fields":{"VersionNumber":14},
                 "floating":[{"name":"ClientID","value":"a"}]}
                {"name":"FAILURE_CONF","floating":[{"name":"Text","value":"no"}]}
                """;
        assertThat(Run.of(stream, "encode").lines())
                .satisfiesExactly(
                        open -> assertThat(open).endsWith("01026100"),
                        failure -> assertThat(failure).endsWith("000700036e6f00"));
        assertThat(Run.of(stream, "encode", "--version=auto").lines())
                .satisfiesExactly(
                        open -> assertThat(open).endsWith("01026100"),
                        failure -> assertThat(failure).endsWith("07036e6f00"));
    }

    @Test
    void leavesOutWhatTheMonitorSaysOfItsSession() {
        assertThat(Run.of("""
                                        {"time":"2026-11-21T10:00:00Z","side":"A","session":"OPEN"}
                                        {"time":"2026-11-21T10:00:00Z","serves":true,"health":""}
                                        {"time":"2026-11-21T10:00:00Z","side":"A","type":5,
                                         "name":"HEARTBEAT_REQ","fields":{"InvokeID":1}}
                                        """, "encode").lines()).containsExactly("000000040000000500000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | {\"name\":  | not JSON",
                "7 | [1] | line 1: a message is a JSON object",
                "7 | {} | a message needs a name or a type",
                "7 | {\"name\":5} | the name of a message is a text",
                "7 | {\"type\":-1} | the type of a message is a number",
                "7 | {\"name\":\"OPEN_REQ\",\"name\":\"OPEN_REQ\"} | not JSON: Duplicate",
                "7 | {\"name\":\"OPEN_REQ\",\"felds\":{}} | 'felds' is no member of a message",
                "7 | {\"name\":\"OPEN_REQ\",\"fields\":[]} | fields is not an object",
                "7 | {\"name\":\"OPEN_REQ\",\"floating\":{}} | floating is not a list",
                "7 | {\"name\":\"OPEN_REQ\",\"floating\":[1]} | a floating field is an object",
                "7 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"value\":1}]} | needs a name or a tag",
                "7 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"name\":\"ClientID\"}]} | needs a value" + " or hex",
                "8 | {\"name\":\"OPEN_RQ\"} | version 20 has no message 'OPEN_RQ'",
                "8 | {\"type\":3,\"name\":\"OPEN_RQ\"} | type 3 is OPEN_REQ in version 20, not" + " OPEN_RQ",
                "8 | {\"type\":999} | type 999 is unknown in version 20: give its body as hex",
                "9 | {\"name\":\"OPEN_REQ\",\"fields\":{\"Nothing\":1}} | has no fixed field"
                        + " 'Nothing'; it has InvokeID, Ver",
                "9 | {\"name\":\"OPEN_CONF\",\"fields\":{\"SessionType\":1}} | of version 20 has no"
                        + " fixed field 'SessionType'",
                "9 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"name\":\"X\",\"value\":1}]} | no" + " floating field 'X'",
                "9 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"tag\":2,\"name\":\"ClientID\",\"value\":\"\"}]}"
                        + " | no floating field 'ClientID' with tag 2",
                "9 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"tag\":999,\"value\":1}]} | give its" + " data as hex",
                "10 | {\"name\":\"OPEN_REQ\",\"fields\":{\"InvokeID\":4294967296}} | InvokeID:"
                        + " 4294967296 is not UINT",
                "10 | {\"name\":\"OPEN_REQ\",\"fields\":{\"InvokeID\":1.5}} | InvokeID: 1.5 is not" + " UINT",
                "10 | {\"name\":\"OPEN_REQ\",\"fields\":{\"InvokeID\":-1}} | InvokeID: -1 is not" + " UINT",
                "10 | {\"name\":\"SET_AGENT_STATE_REQ\",\"fields\":{\"AgentState\":\"ASLEEP\"}} |"
                        + " AgentState has no name 'ASLEEP'",
                "10 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"name\":\"ClientID\",\"value\":1}]} |"
                        + " ClientID: 1 is not a text",
                "10 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"name\":\"ClientID\",\"value\":\"a\\u0000b\"}]}"
                        + " | has no NUL within it",
                "10 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"tag\":70000,\"hex\":\"\"}]} | tag"
                        + " 70000 is not a number from 0 to 65535",
                "10 | {\"name\":\"FAILURE_CONF\",\"fixedLength\":5} | cannot end after 5 bytes",
                "10 | {\"name\":\"FAILURE_CONF\",\"fixedLength\":4,\"fields\":{\"Status\":1}} |"
                        + " Status: the fixed part ends before it",
                "9 | {\"name\":\"FAILURE_CONF\",\"rest\":\"00\"} | has no rest",
                "10 | {\"name\":\"TEAM_CONFIG_REQ\"} | is not published",
                "3 | {\"type\":999,\"hex\":\"0\"} | hex: \"0\" is no hexadecimal text",
                "3 | {\"name\":\"OPEN_REQ\",\"floating\":[{\"name\":\"ClientID\",\"hex\":\"zz\"}]}"
                        + " | is no hexadecimal text",
            })
    void tellsFailuresApart(int code, String message, String expected) {
        Run run = Run.of(message, "encode");
        assertThat(run.err()).startsWith("cti encode: ").contains(expected).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitAFrame() {
        String longText = "x".repeat(256);
        String message = "{\"name\":\"FAILURE_CONF\",\"floating\":[{\"name\":\"Text\",\"value\":\"%s\"}]}";
        assertThat(Run.of(message.formatted(longText), "encode", "--version=14").code())
                .isEqualTo(10);
        assertThat(Run.of(message.formatted(longText), "encode").code()).isZero();
        assertThat(Run.of(message.formatted("x".repeat(12_500)), "encode").err())
                .contains("a frame has at most 12500");
    }

    @Test
    void refusesAnObjectThatWouldFillTheMemory() {
        String endless = "{\"floating\":[" + "{},".repeat(500_000);
        Run run = Run.of(endless, "encode");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.err()).contains("an object of more than").hasLineCount(1);
    }

    @Test
    void namesTheLineOfAMistake() {
        Run run = Run.of("{\"name\":\"HEARTBEAT_REQ\"}\n\n{\"name\":\"X\"}", "encode");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).startsWith("cti encode: line 3: ");
    }
}
