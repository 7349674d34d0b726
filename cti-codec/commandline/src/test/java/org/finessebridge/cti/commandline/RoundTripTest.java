package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code decode | encode} gives back the bytes, of whatever frame. */
class RoundTripTest {

    private static final int[] TAG_WIDTH_CHANGES = {14, 19, 20, 25};

    static Stream<GoldenFrame> vectors() {
        return GoldenFrame.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void showsWhatTheVectorSays(GoldenFrame vector) {
        JsonNode json = Run.of(Run.hex(vector.bytes()), with("decode", options(vector.version())))
                .json();

        assertThat(json.get("name").asString()).isEqualTo(vector.message());
        if (!json.has("fields")) { // the layout is not published
            assertThat(json.get("hex").asString())
                    .isEqualTo(Run.hex(vector.bytes()).substring(2 * 8));
            return;
        }
        assertThat(json.get("fields").propertyStream().map(e -> e.getKey() + "=" + e.getValue()))
                .containsExactlyElementsOf(vector.fixed());
        if (json.has("rest")) { // nor is what follows the fixed part
            assertThat(Run.hex(vector.bytes())).endsWith(json.get("rest").asString());
            return;
        }
        List<String> floating = new ArrayList<>();
        List<String> unlisted = new ArrayList<>();
        for (JsonNode field : json.get("floating")) {
            if (field.has("value")) {
                floating.add(field.get("name").asString() + "=" + plain(field.get("value")));
            } else {
                unlisted.add(field.get("tag").asInt() + "=" + field.get("hex").asString());
            }
        }
        assertThat(floating).containsExactlyElementsOf(vector.floating());
        assertThat(unlisted).containsExactlyElementsOf(vector.unlisted());
    }

    /** The notation of the vectors. */
    private static String plain(JsonNode value) {
        if (value.isObject()) {
            String index = value.has("index") ? "[" + value.get("index").asInt() + "]" : "";
            return value.get("name").asString() + index + "="
                    + value.get("value").asString();
        }
        return value.isArray() ? value.toString().replace(",", ", ") : value.asString();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesBackEveryVector(GoldenFrame vector) {
        assertGivenBack(vector.bytes(), options(vector.version()));
    }

    /** Also in versions in which the bytes mean something else, or nothing. */
    @Test
    void givesBackEveryVectorInOtherVersions() {
        for (int number : TAG_WIDTH_CHANGES) {
            String all = all(GoldenFrame.all().map(GoldenFrame::bytes));
            assertThat(given(all, version(number))).isEqualTo(all);
        }
        String all = all(GoldenFrame.all().map(GoldenFrame::bytes));
        for (String[] options : new String[][] {
            {"--dialect=uccx", "--version=10"},
            {"--dialect=uccx", "--version=17"},
            {"--dialect=uccx", "--version=18"},
            {"--dialect=uccx", "--version=18", "--floating-length=2"},
            {"--version=24", "--early-recording-numbers"},
        }) {
            assertThat(given(all, options)).isEqualTo(all);
        }
    }

    /** Frames of every type with any bytes, of every length, and with one byte changed. */
    @Test
    void givesBackWhateverBytesThereAre() {
        Random random = new Random(20_261_121);
        List<byte[]> frames = new ArrayList<>();
        for (MessageLayout<?> layout : MessageLayouts.all()) {
            for (int i = 0; i < 40; i++) {
                byte[] body = new byte[random.nextInt(120)];
                random.nextBytes(body);
                frames.add(frame(layout.messageType(), body));
            }
        }
        GoldenFrame.all().filter(vector -> vector.bytes().length > 8).forEach(vector -> {
            for (int i = 0; i < 20; i++) {
                byte[] bytes = vector.bytes();
                bytes[8 + random.nextInt(bytes.length - 8)] ^= (byte) (1 << random.nextInt(8));
                frames.add(bytes);
            }
            byte[] whole = vector.bytes();
            int cut = random.nextInt(whole.length - 8);
            byte[] body = new byte[cut];
            System.arraycopy(whole, 8, body, 0, cut);
            frames.add(frame(ByteBuffer.wrap(whole).getInt(4), body));
        });
        String all = all(frames.stream());
        assertThat(frames).hasSizeGreaterThan(10_000);
        for (int number : TAG_WIDTH_CHANGES) {
            assertThat(given(all, version(number))).isEqualTo(all);
        }
        assertThat(given(all, "--dialect=uccx")).isEqualTo(all);
    }

    private static byte[] frame(int type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(body.length)
                .putInt(type)
                .put(body)
                .array();
    }

    private static void assertGivenBack(byte[] frame, String... options) {
        String hex = Run.hex(frame) + "\n";
        assertThat(given(hex, options)).isEqualTo(hex);
    }

    private static String given(String hex, String... options) {
        Run decoded = Run.of(hex, with("decode", options));
        assertThat(decoded.code()).as(decoded.err()).isIn(0, 5); // 5: frames shown as hex
        Run encoded = Run.of(decoded.output(), with("encode", options));
        assertThat(encoded.err()).isEmpty();
        assertThat(encoded.code()).isZero();
        return encoded.output();
    }

    private static String all(Stream<byte[]> frames) {
        StringBuilder all = new StringBuilder();
        frames.forEach(frame -> all.append(Run.hex(frame)).append('\n'));
        return all.toString();
    }

    private static String[] with(String command, String... options) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private static String[] options(ProtocolVersion version) {
        return version.isUccx()
                ? new String[] {
                    version(version.number()), "--dialect=uccx", "--floating-length=" + version.floatingLengthWidth()
                }
                : new String[] {version(version.number())};
    }

    private static String version(int number) {
        return "--version=" + number;
    }
}
