package org.finessebridge.cti.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record with every kind of component: what is made of it compiles and works. */
class GeneratedSourcesTest {

    private static final String PRIORITY = """
            public enum Priority implements CtiCode {
                LOW, HIGH;
                @Override public int code() { return ordinal(); }
            }
            """;

    private static final String ENTRY = """
            public record Entry(
                @Floating(tag = 62, type = WireType.UINT) Long number,
                @Floating(tag = 64, type = WireType.USHORT) Coded<Priority> priority) {}
            """;

    private static final String MEMBER = """
            public record Member(
                @Floating(tag = 40, alsoTag = 41, uccxTag = 41, max = 9, uccxMax = 19) String name,
                @Floating(tag = 42, type = WireType.UNSPEC, max = 8) OpaqueBytes key,
                @Repeated(count = "NumPairs", counted = false, since = 20) List<Entry> pairs,
                @Floating(tag = 62, type = WireType.UINT_ARRAY) List<Long> numbers) {}
            """;

    private static final String GROUP = """
            public record Group(
                @Fixed(WireType.TIME) Instant time,
                @Fixed(WireType.USHORT) Coded<Priority> priority,
                @Fixed(WireType.BOOL) boolean flag) {}
            """;

    private static final String CONFIRMATION = """
            @MessageType(9002)
            public record ExampleConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
                implements CtiConfirmation {}
            """;

    private static final String MESSAGE = """
            @MessageType(9001)
            public record ExampleReq(
                @Fixed(WireType.UINT) long invokeId,
                @Fixed(value = WireType.UINT, unset = 0xFFFFFFFFL) long peripheralId,
                @Fixed(value = WireType.UINT, since = 25, bodies = {12, 20}) long mask,
                @Fixed(value = WireType.INT, unset = -1) int skillTargetId,
                @Fixed(value = WireType.USHORT, unset = 1) Coded<Priority> priority,
                @Fixed(value = WireType.UCHAR, since = 19) int small,
                @FixedGroup(suffix = "1") Group first,
                @Floating(tag = 1, alsoTag = 2, uccxTag = 2, max = 9, uccxMax = 19) String text,
                @Floating(tag = 3, type = WireType.UNSPEC, max = 9) Secret password,
                @Floating(tag = 4, type = WireType.UNSPEC, max = 9) OpaqueBytes bytes,
                @Floating(tag = 5, type = WireType.UCHAR) Integer tiny,
                @Floating(tag = 6, type = WireType.BOOL, since = 16, uccxSince = 12) Boolean flag,
                @Floating(tag = 7, type = WireType.TIME) Instant time,
                @Floating(tag = 8, type = WireType.INT) Integer signed,
                @Floating(tag = 9, type = WireType.USHORT) Coded<Priority> next,
                @Floating(tag = 82, type = WireType.NAMEDVAR, max = 251) NamedVariable variable,
                @Floating(tag = 83, type = WireType.NAMEDARRAY, max = 252) NamedArray element,
                @Floating(tag = 10, type = WireType.USHORT_ARRAY) List<Integer> numbers,
                @Repeated(count = "NumTexts", countTag = 30)
                    @Floating(tag = 31, alsoTag = 32, max = 9) List<String> texts,
                @Repeated(count = "NumMembers", since = 15) List<Member> members,
                Remainder remainder) implements CtiRequest<ExampleConf> {
                public ExampleReqBuilder toBuilder() { return new ExampleReqBuilder(this); }
                public static ExampleReqBuilder builder() { return new ExampleReqBuilder(); }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void compile() throws Exception {
        Compilation compilation = Compilation.of(directory, MESSAGE, CONFIRMATION, MEMBER, ENTRY, GROUP, PRIORITY);
        assertThat(compilation.errors()).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compilation.output().toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> message = loader.loadClass("example.ExampleReq");
            Object builder = message.getMethod("builder").invoke(null);
            builder.getClass().getMethod("text", String.class).invoke(builder, "hello");
            Object built = builder.getClass().getMethod("build").invoke(builder);

            assertThat(built.toString())
                    .contains(
                            "peripheralId=4294967295",
                            "skillTargetId=-1",
                            "priority=1 (HIGH)",
                            "first=Group[time=1970-01-01T00:00:00Z, priority=0 (LOW), flag=false]",
                            "text=hello",
                            "password=null",
                            "texts=[]");
            assertThat(message.getMethod("toBuilder").invoke(built).getClass().getSimpleName())
                    .isEqualTo("ExampleReqBuilder");
        }
    }

    @Test
    void tellThePairsOfAnEntryFromItsArray() {
        Compilation compilation = Compilation.of(directory, MESSAGE, CONFIRMATION, MEMBER, ENTRY, GROUP, PRIORITY);

        assertThat(compilation.source("org.finessebridge.cti.codec.MemberEntries"))
                .containsSubsequence(
                        "case 40, 41 -> {",
                        "if (in.fitsText(in.isUccx() ? 19 : 9)) {",
                        "case 62 -> {",
                        "if (in.has(20) && pairsInto.read(in)) {",
                        "if (in.holds(4)) {",
                        "if (out.has(20)) EntryEntries.write(entry.pairs(), out);");
    }
}
