package org.finessebridge.cti.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers that cannot stand on the wire: the compiler says which component is wrong, and why. */
class RefusedRecordsTest {

    private static final String ENTRY = """
            public record Entry(
                @Floating(tag = 62, type = WireType.UINT) Long number,
                @Floating(tag = 64, type = WireType.USHORT) Integer priority) {}
            """;

    /** Components of a message, and what is wrong with them. */
    private record Wrong(String components, String error) {}

    @TempDir
    private Path directory;

    private static Stream<Wrong> single() {
        return Stream.of(
                wrong("long number", "number has no wire annotation"),
                wrong(
                        "@Fixed(WireType.UINT) @Floating(tag = 1, type = WireType.UINT) Long" + " number",
                        "number has more than one wire annotation"),
                wrong("@Fixed(WireType.UINT) int number", "number cannot be a fixed UINT"),
                wrong("@Fixed(WireType.USHORT) long number", "number cannot be a fixed USHORT"),
                wrong("@Fixed(WireType.STRING) String text", "text cannot be a fixed STRING"),
                wrong("@Fixed(WireType.INT) Coded<AgentState> state", "state cannot be a fixed INT"),
                wrong("@Fixed(WireType.UINT) Coded state", "state cannot be a fixed UINT"),
                wrong("@Fixed(value = WireType.UCHAR, unset = 256) int number", "number cannot hold what it is unset"),
                wrong("@Fixed(value = WireType.BOOL, unset = 1) boolean flag", "flag cannot hold what it is unset"),
                wrong(
                        "@Fixed(value = WireType.USHORT, since = 20, bodies = 8) int number",
                        "number is told by the body's length, but no number of 4 bytes"),
                wrong("@Floating(tag = 1, type = WireType.UINT) Integer number", "number cannot be a floating UINT"),
                wrong(
                        "@Floating(tag = 1, type = WireType.UCHAR) Coded<AgentState> state",
                        "state cannot be a floating UCHAR"),
                wrong("@Floating(tag = 1, max = 9) Long text", "text cannot be a floating STRING"),
                wrong("@Floating(tag = 1) String text", "text needs a largest size exactly where it varies"),
                wrong(
                        "@Floating(tag = 1, type = WireType.UINT, max = 4) Long number",
                        "number needs a largest size exactly where it varies"),
                wrong(
                        "@Floating(tag = 1, type = WireType.UINT, uccxMax = 4) Long number",
                        "number has a size of its own, for UCCX too"),
                wrong("@Floating(tag = 0, max = 9) String text", "text has an impossible tag"),
                wrong("@Floating(tag = 65536, max = 9) String text", "text has an impossible tag"),
                wrong("@Floating(tag = 1, alsoTag = -1, max = 9) String text", "text has an impossible tag"),
                wrong("@Floating(tag = 1, alsoTag = 1, max = 9) String text", "text has its tag twice"),
                wrong(
                        "@Floating(tag = 1, uccxTag = 2, max = 9) String text",
                        "text has a tag for UCCX that is not read"),
                wrong(
                        "@Floating(tag = 1, uccxSince = 12, max = 9) String text",
                        "text is new in a version of UCCX, but old in UCCE"),
                wrong("@Floating(tag = 1, since = 14, until = 13, max = 9) String text", "text is gone before it came"),
                wrong("@Floating(tag = 1, max = 9) String in", "in has a name that generated code needs"),
                wrong("@Repeated(count = \"NumTexts\") List<String> texts", "texts is not made of a record"),
                wrong("@Repeated(count = \"NumTexts\") String texts", "texts is no list of a type"),
                wrong("@Repeated(count = \"NumTexts\") List texts", "texts is no list of a type"),
                wrong(
                        "@Repeated(count = \"NumTexts\") @Floating(tag = 1) List<String> texts",
                        "texts needs a largest size exactly where it varies"),
                wrong(
                        "@Repeated(count = \"NumTexts\", countTag = 70000)"
                                + " @Floating(tag = 1, max = 9) List<String> texts",
                        "texts has an impossible tag"),
                wrong(
                        "@Repeated(count = \"NumKeys\") @Floating(tag = 1, max = 9)" + " List<Secret> keys",
                        "keys has a password in an entry"),
                wrong("@Unpublished String body", "body is unpublished, but no OpaqueBytes"),
                wrong(
                        "@Unpublished OpaqueBytes body, @Fixed(WireType.UINT) long number",
                        "number stands behind what is not published"),
                wrong(
                        "@Floating(tag = 1, max = 9) String text, @Unpublished OpaqueBytes body",
                        "text stands before what is not published"),
                wrong("@FixedGroup(suffix = \"1\") String group", "group is not made of a record"));
    }

    private static Stream<Wrong> tags() {
        return Stream.of(
                wrong(
                        "@Floating(tag = 7, max = 9) String one, @Floating(tag = 7, max = 9) String" + " two",
                        "two has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Floating(tag = 7, max = 9) String one,"
                                + " @Floating(tag = 8, alsoTag = 7, max = 9) String two",
                        "two has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Floating(tag = 7, type = WireType.UINT) Long one,"
                                + " @Floating(tag = 7, type = WireType.TIME) Instant two",
                        "two has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Floating(tag = 7, type = WireType.UINT) Long one,"
                                + " @Floating(tag = 7, max = 9) String two",
                        "two has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Floating(tag = 7, type = WireType.UINT_ARRAY) List<Long> one,"
                                + " @Floating(tag = 7, type = WireType.UINT) Long two",
                        "two has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Floating(tag = 7, type = WireType.USHORT) Integer one,"
                                + " @Repeated(count = \"NumTexts\", countTag = 7)"
                                + " @Floating(tag = 1, max = 9) List<String> texts",
                        "texts has tag 7, as one has; their lengths do not tell them apart"),
                wrong(
                        "@Repeated(count = \"NumEntries\") List<Entry> entry,"
                                + " @Floating(tag = 64, type = WireType.USHORT) Integer two",
                        "entry has tag 64, as two has; their lengths do not tell them apart"),
                wrong(
                        "@Repeated(count = \"NumEntries\") List<Entry> one,"
                                + " @Repeated(count = \"NumOthers\") List<Entry> two",
                        "two has tag 62, as one.number has; their lengths do not tell them apart"),
                wrong(
                        "@Repeated(count = \"Num\") @Floating(tag = 1, max = 9) List<String> one,"
                                + " @Repeated(count = \"Num\") @Floating(tag = 2, max = 9)"
                                + " List<String> two",
                        "two has the count of another list"));
    }

    private static Wrong wrong(String components, String error) {
        return new Wrong(components, error);
    }

    @Test
    void areNamedWithTheComponentAndTheReason() {
        List<Wrong> records = Stream.concat(single(), tags()).toList();
        List<String> types = new ArrayList<>(List.of(ENTRY));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            types.add(message("Example" + i, 9000 + i, records.get(i).components()));
            expected.add("Example%d.java:2: %s".formatted(i, records.get(i).error()));
        }
        assertThat(Compilation.of(directory, types.toArray(String[]::new)).errors())
                .containsAll(expected);
    }

    @Test
    void aGroupWithAFieldThatFloats() {
        String group = "@FixedGroup(suffix = \"1\") Entry group";

        assertThat(Compilation.of(directory, message("Example", 9001, group), ENTRY)
                        .errors())
                .contains("Entry.java:2: number is no fixed field");
    }

    @Test
    void anEntryWithAFixedField() {
        String entry = "public record Bad(@Fixed(WireType.UINT) long number) {}";
        String list = "@Repeated(count = \"NumBad\") List<Bad> list";

        assertThat(Compilation.of(directory, message("Example", 9001, list), entry)
                        .errors())
                .contains("Example.java:2: list has an entry that does not float");
    }

    @Test
    void anEntryWithinItself() {
        String entry = "public record Bad(@Floating(tag = 1, max = 9) String text,"
                + " @Repeated(count = \"NumBad\", counted = false) List<Bad> more) {}";
        String list = "@Repeated(count = \"NumBad\") List<Bad> list";

        assertThat(Compilation.of(directory, message("Example", 9001, list), entry)
                        .errors())
                .contains("Bad.java:1: more is made of the record that it is in");
    }

    @Test
    void anArrayThatWouldHideASingleNumberOfAnEntry() {
        String entry = "public record Bad("
                + "@Floating(tag = 62, type = WireType.UINT_ARRAY) List<Long> numbers,"
                + " @Repeated(count = \"NumPairs\", counted = false) List<Entry> pairs) {}";
        String list = "@Repeated(count = \"NumBad\") List<Bad> list";

        assertThat(Compilation.of(directory, message("Example", 9001, list), entry, ENTRY)
                        .errors())
                .contains("Example.java:2: list has tag 62, as list.numbers has; their lengths do not"
                        + " tell them apart");
    }

    @Test
    void aNumberThatTwoMessagesHave() {
        String number = "@Fixed(WireType.UINT) long number";

        assertThat(Compilation.of(directory, message("First", 9001, number), message("Second", 9001, number))
                        .errors())
                .contains("Second.java:2: Second has the number of First");
    }

    @Test
    void aMessageWithoutARemainder() {
        String type = "@MessageType(9001)\npublic record Example(@Fixed(WireType.UINT) long number) {}";

        assertThat(Compilation.of(directory, type).errors())
                .contains("Example.java:2: Example needs one component that is the Remainder");
    }

    @Test
    void aClass() {
        assertThat(Compilation.of(directory, "@MessageType(9001)\npublic class Example {}")
                        .errors())
                .contains("Example.java:2: Example is no record of a file of its own");
    }

    @Test
    void aNestedRecord() {
        String type = "public class Outer {\n@MessageType(9001)\n" + "public record Example(Remainder remainder) {} }";

        assertThat(Compilation.of(directory, type).errors())
                .contains("Outer.java:3: Example is no record of a file of its own");
    }

    @Test
    void aRequestThatNamesNoConfirmation() {
        String type = "@MessageType(9001)\npublic record Example("
                + "@Fixed(WireType.UINT) long invokeId, Remainder remainder)"
                + " implements CtiRequest {}";

        assertThat(Compilation.of(directory, type).errors()).contains("Example.java:2: Example names no confirmation");
    }

    @Test
    void anImpossibleNumber() {
        assertThat(Compilation.of(directory, message("Example", -1, "@Fixed(WireType.UINT) long n"))
                        .errors())
                .contains("Example.java:2: Example has an impossible number");
    }

    private static String message(String name, int type, String components) {
        return "@MessageType(%d)\npublic record %s(%s, Remainder remainder) implements CtiMessage {}\n"
                .formatted(type, name, components);
    }
}
