package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The JSON is written by hand, from the field tables of the guide. */
class DecodeCommandTest {

    /** AGENT_STATE_EVENT of version 20, as in the vectors. */
    private static final String AGENT_STATE_EVENT = """
            00000075 0000001e 00000000 00001388 00000000 0011 0003 00000000 00000007 0000138f 0000
            0003 0000 00000001 00000000 0001 00000001 000013ed 00000001 0001 00000000
            0005 0005 3130303100 0004 0005 3230303600 0006 0005 3230303600
            003e 0004 00000007 003f 0004 0000138f 0040 0002 0000 0041 0002 0003
            """;

    @Test
    void writesTheGuidesNamesInTheOrderOfTheWire() {
        Run run = Run.of(AGENT_STATE_EVENT, "decode");

        assertThat(run.output()).isEqualTo("""
                        {"type":30,"name":"AGENT_STATE_EVENT","fields":{"MonitorID":0,\
                        "PeripheralID":5000,"SessionID":0,"PeripheralType":17,"SkillGroupState":3,\
                        "StateDuration":0,"SkillGroupNumber":7,"SkillGroupID":5007,\
                        "SkillGroupPriority":0,"AgentState":3,"EventReasonCode":0,"MRDID":1,\
                        "NumTasks":0,"AgentMode":1,"MaxTaskLimit":1,"ICMAgentID":5101,\
                        "AgentAvailabilityStatus":1,"NumFltSkillGroups":1,"DepartmentID":0},\
                        "floating":[{"tag":5,"name":"AgentID","value":"1001"},\
                        {"tag":4,"name":"AgentExtension","value":"2006"},\
                        {"tag":6,"name":"AgentInstrument","value":"2006"},\
                        {"tag":62,"name":"SkillGroupNumber","value":7},\
                        {"tag":63,"name":"SkillGroupID","value":5007},\
                        {"tag":64,"name":"SkillGroupPriority","value":0},\
                        {"tag":65,"name":"SkillGroupState","value":3}]}
                        """);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void readsFramesWhereverTheLinesBreak() {
        String broken = AGENT_STATE_EVENT.replaceAll("\\s", "").replaceAll("(.{7})", "$1\r\n\t ");
        assertThat(Run.of(broken, "decode").output())
                .isEqualTo(Run.of(AGENT_STATE_EVENT, "decode").output());
        assertThat(Run.of(AGENT_STATE_EVENT + AGENT_STATE_EVENT, "decode").lines())
                .hasSize(2);
        assertThat(Run.of(" \n", "decode")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void readsTheStreamItself() {
        assertThat(Run.of(Run.bytes(AGENT_STATE_EVENT), "decode", "--binary"))
                .isEqualTo(Run.of(AGENT_STATE_EVENT, "decode"));
    }

    @Test
    void readsTheNarrowHeadersOfOlderVersionsAndOfUccx() {
        String failureConf = "0000000d 00000001 00000009 0000000b 07 03 6e6f00";
        String json = """
                {"type":1,"name":"FAILURE_CONF","fields":{"InvokeID":9,"Status":11},\
                "floating":[{"tag":7,"name":"Text","value":"no"}]}
                """;
        assertThat(Run.of(failureConf, "decode", "--version", "14").output()).isEqualTo(json);
        assertThat(Run.of(failureConf, "decode", "--dialect", "uccx", "--version", "17")
                        .output())
                .isEqualTo(json);
        assertThat(Run.of(
                                "0000000e 00000001 00000009 0000000b 0007 03 6e6f00",
                                "decode",
                                "--dialect=uccx",
                                "--version=18")
                        .output())
                .isEqualTo(json);
        assertThat(Run.of(
                                "0000000f 00000001 00000009 0000000b 0007 0003 6e6f00",
                                "decode",
                                "--dialect=UCCX",
                                "--version=18",
                                "--floating-length=2")
                        .output())
                .isEqualTo(json);
    }

    @Test
    void showsNamedVariablesArraysAndOpaqueBytes() {
        String setCallDataReq = """
                00000058 0000001a 00000008 00001388 0000 01000123 0001 0001 ffff 0000 00000000
                00000000 0019 0005 3230303600 000d 0005 676f6c6400 002e 0005 646f6e6500
                0052 000a 757365722e7800763100 0053 000d 01757365722e61727200763200
                """;
        assertThat(Run.of(setCallDataReq, "decode").json().get("floating")).isEqualTo(Run.json("""
                                [{"tag":25,"name":"ConnectionDeviceID","value":"2006"},
                                 {"tag":13,"name":"CallVariable1","value":"gold"},
                                 {"tag":46,"name":"CallWrapupData","value":"done"},
                                 {"tag":82,"name":"NamedVariable",
                                  "value":{"name":"user.x","value":"v1"}},
                                 {"tag":83,"name":"NamedArray",
                                  "value":{"index":1,"name":"user.arr","value":"v2"}}]
                                """));
        String snapshotCallConf = "00000023 00000053 00000001 0001 0000 0000 0000 0000 0000"
                + " 0009 0003 00ff10 0135 0004 00010002 0135 0000";
        assertThat(Run.of(snapshotCallConf, "decode", "--version=24").json().get("floating"))
                .isEqualTo(Run.json("""
                                [{"tag":9,"name":"UserToUserInfo","value":"00ff10"},
                                 {"tag":309,"name":"FltEnabledServices","value":[1,2]},
                                 {"tag":309,"name":"FltEnabledServices","value":[]}]
                                """));
    }

    @Test
    void keepsWhatIsUnusualAsHex() {
        String failureConf = """
                00000031 00000001 00000001 0000000b
                0007 0002 6e6f 0007 0004 6e006f00 0007 0003 c3bc00 0007 0002 ff00
                0007 0000 0007 0001 00 03e7 0001 aa
                """;
        Run run = Run.of(failureConf, "decode");
        assertThat(run.json().get("floating")).isEqualTo(Run.json("""
                                [{"tag":7,"name":"Text","value":"no","hex":"6e6f"},
                                 {"tag":7,"name":"Text","value":"n","hex":"6e006f00"},
                                 {"tag":7,"name":"Text","value":"\u00fc","hex":"c3bc00"},
                                 {"tag":7,"name":"Text","value":"\ufffd","hex":"ff00"},
                                 {"tag":7,"name":"Text","value":"","hex":""},
                                 {"tag":7,"name":"Text","value":""},
                                 {"tag":999,"name":null,"hex":"aa"}]
                                """));
        assertThat(run.code()).isZero();
    }

    @Test
    void showsAFieldWithoutItsValueWhereTheVersionOrTheLengthForbidsIt() {
        String event = AGENT_STATE_EVENT.replace("00000075", "00000085") + "012f 0002 3100 0096 0002 0001 03e8 0000";
        assertThat(Run.of(event, "decode")
                        .json()
                        .get("floating")
                        .valueStream()
                        .skip(7)
                        .toList())
                .containsExactly(
                        Run.json("{\"tag\":303,\"name\":\"ActiveTerminal\",\"hex\":\"3100\"}"),
                        Run.json("{\"tag\":150,\"name\":\"Duration\",\"hex\":\"0001\"}"),
                        Run.json("{\"tag\":1000,\"name\":null,\"hex\":\"\"}"));
    }

    @Test
    void showsAFixedPartThatEndsEarly() {
        assertThat(Run.of("00000004 00000001 00000009", "decode").output()).isEqualTo("""
                        {"type":1,"name":"FAILURE_CONF","fields":{"InvokeID":9},"fixedLength":4,\
                        "floating":[]}
                        """);
    }

    @Test
    void showsMessagesWithoutALayoutAsHex() {
        assertThat(Run.of("00000002 000003e7 0102", "decode").output())
                .isEqualTo("{\"type\":999,\"name\":null,\"hex\":\"0102\"}\n");
        assertThat(Run.of("00000002 000000f2 0102", "decode").output())
                .isEqualTo("{\"type\":242,\"name\":\"TEAM_CONFIG_REQ\",\"hex\":\"0102\"}\n");
    }

    @Test
    void showsWhatIsPublishedOfAMessage() {
        String frame = "00000013 000000e0 00000009 0005 0004 0003 0002 0001 0000 00ff01";
        Run run = Run.of(frame, "decode", "--dialect=uccx", "--version=17");
        assertThat(run.output()).isEqualTo("""
                        {"type":224,"name":"QUERY_QUEUE_STATISTICS_CONF","fields":{"InvokeID":9,\
                        "LoggedInAgents":5,"InSessionAgents":4,"AvailableAgents":3,\
                        "UnAvailableAgents":2,"InWorkAgents":1,"SelectedAgents":0},\
                        "rest":"00ff01"}
                        """);
        assertThat(Run.of(run.output(), "encode", "--dialect=uccx", "--version=17")
                        .output())
                .isEqualTo(Run.hex(Run.bytes(frame)) + "\n");
    }

    @Test
    void goesOnAfterAFrameThatDoesNotFitItsLayout() {
        Run run = Run.of(
                "0000000a 00000001 00000009 00000001 0007"
                        + "00000006 00000001 00000009 0000"
                        + "00000004 00000005 00000001",
                "decode");
        assertThat(run.lines())
                .containsExactly(
                        "{\"type\":1,\"name\":\"FAILURE_CONF\",\"malformed\":\"ends within the"
                                + " header of a floating field, after 2 of 4 bytes\","
                                + "\"hex\":\"00000009000000010007\"}",
                        "{\"type\":1,\"name\":\"FAILURE_CONF\",\"malformed\":\"ends within Status,"
                                + " after 2 of 4 bytes\",\"hex\":\"000000090000\"}",
                        "{\"type\":5,\"name\":\"HEARTBEAT_REQ\",\"fields\":{\"InvokeID\":1}," + "\"floating\":[]}");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .isEqualTo("cti decode: frame 1, FAILURE_CONF, does not fit its layout: it ends within"
                        + " the header of a floating field, after 2 of 4 bytes; is the"
                        + " version 20 right?");
    }

    @Test
    void readsOpenReqInItsOwnVersionAndFollowsItWhereAsked() {
        String stream = openReq("0000000e") + "0000000d 00000001 00000009 0000000b 07 03 6e6f00";
        Run fixed = Run.of(stream, "decode");
        assertThat(Run.json(fixed.lines().getFirst()).get("floating"))
                .isEqualTo(Run.json("[{\"tag\":1,\"name\":\"ClientID\",\"value\":\"a\"}]"));
        assertThat(fixed.code()).isEqualTo(5);

        Run followed = Run.of(stream, "decode", "--version", "auto");
        assertThat(followed.code()).isZero();
        assertThat(Run.json(followed.lines().get(1))
                        .get("floating")
                        .get(0)
                        .get("value")
                        .asString())
                .isEqualTo("no");
    }

    @Test
    void doesNotFollowIntoAnUnknownVersion() {
        Run run = Run.of(openReq("00000063"), "decode", "--version", "auto");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.err()).contains("version 99").hasLineCount(1);
    }

    private static String openReq(String version) {
        return "00000030 00000003 00000001 %s ".formatted(version) + "00000000".repeat(9) + " 01 02 6100";
    }

    @Test
    void showsPasswordsUnlessTheyAreMasked() {
        String request = "00000028 00000026 00000001 00001388 0000 0000 0000 0000 00 00000000"
                + " 0031 0003 706100 0031 0001 70 0005 0003 370000";
        Run open = Run.of(request, "decode");
        assertThat(open.output())
                .contains("{\"tag\":49,\"name\":\"AgentPassword\",\"value\":\"pa\"}")
                .contains("{\"tag\":49,\"name\":\"AgentPassword\",\"value\":\"p\",\"hex\":\"70\"}");

        Run masked = Run.of(request, "decode", "--mask");
        assertThat(masked.output())
                .contains("{\"tag\":49,\"name\":\"AgentPassword\",\"value\":\"***\"}")
                .doesNotContain("\"pa\"")
                .doesNotContain("\"70\"");
        String cut = "00000007 00000026 00000001 000070";
        assertThat(Run.of(cut, "decode", "--mask").output())
                .contains("\"malformed\"")
                .contains("\"hex\":\"***\"");
    }

    @Test
    void tellsFailuresApart() {
        assertFailure("00 0g", 3, "cti decode: line 1, column 5: 'g' is no hexadecimal digit");
        assertFailure("00\n00 \u00fc", 3, "cti decode: line 2, column 4: the byte 0xc3 is no hexadecimal digit");
        assertFailure(
                "000", 4, "cti decode: line 1, column 3: the input ends within a byte, after one digit of" + " two");
        assertFailure("0000", 4, "cti decode: frame 1 is cut: the input ends after 2 of the 8 bytes of its header");
        assertFailure(
                "00000004 00000005 0000",
                4,
                "cti decode: frame 1 is cut: the input ends after 2 of the 4 bytes of its body");
        assertThat(Run.of("000030cd 00000005", "decode")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err())
                    .startsWith("cti decode: frame 1 announces a body of 12493 bytes")
                    .hasLineCount(1);
        });
        assertFailure("", 6, "cti decode: UCCE protocol version 26 is not one of 14 to 25", "--version=26");
        assertFailure(
                "", 6, "cti decode: UCCX protocol version 9 is not one of 10 to 18", "--version=9", "--dialect=uccx");
        assertFailure("", 6, "cti decode: protocol version 'x' is not a number", "--version=x");
        assertFailure(
                "",
                2,
                "cti decode: Invalid value for option '--dialect': 'x' is neither ucce nor uccx"
                        + " (see 'cti decode --help')",
                "--dialect=x");
        assertFailure(
                "",
                2,
                "cti decode: only UCCE versions 23 and 24 may have early network recording numbers",
                "--early-recording-numbers");
        assertFailure("", 2, "cti decode: Unknown option: '--colour' (see 'cti decode --help')", "--colour");
    }

    private static void assertFailure(String input, int code, String line, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "decode";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(Run.of(input, arguments)).isEqualTo(new Run(code, "", line + "\n"));
    }

    @Test
    void writesWhatIsWholeBeforeAFailure() {
        Run run = Run.of("00000004 00000005 00000001 00000004 000000", "decode");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void readsTheEarlyNumbersOfNetworkRecording() {
        String frame = "00000004 0000010c 00000001";
        assertThat(Run.of(frame, "decode", "--version=24").json().get("name").asString())
                .isNotEqualTo(Run.of(frame, "decode", "--version=24", "--early-recording-numbers")
                        .json()
                        .get("name")
                        .asString());
    }

    @Test
    void writesAFrameBeforeTheNextOneHasBegun() throws Exception {
        PipedOutputStream feeder = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(feeder);
        PipedInputStream shown = new PipedInputStream();
        PipedOutputStream output = new PipedOutputStream(shown);
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> run(input, output), CliProcess.OWN_THREAD);
        feeder.write("00000004 00000005 00000001".getBytes(StandardCharsets.US_ASCII));
        feeder.flush();

        assertThat((char) shown.read()).isEqualTo('{'); // although the input goes on
        feeder.close();
        assertThat(code.get(60, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        OutputStream closed = failing("Broken pipe");
        assertThat(run(frames(), closed)).isZero();
        assertThat(run(frames(), failing("No space left on device"))).isEqualTo(1);
    }

    private static InputStream frames() {
        return new ByteArrayInputStream("00000004 00000005 00000001".repeat(100).getBytes(StandardCharsets.US_ASCII));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static int run(InputStream in, OutputStream out) {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return CtiCommand.run(new Terminal(in, out, err, Map.of(), Run.CLOCK), "decode");
    }
}
