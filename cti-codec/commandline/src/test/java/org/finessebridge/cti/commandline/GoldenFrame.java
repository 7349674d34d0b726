package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * One of the library's golden frames, a file below {@code vectors}: its bytes, and the values that
 * they stand for.
 *
 * @param name the message's directory and the file's name
 * @param lines the file's, {@code key: value}
 */
record GoldenFrame(String name, List<String> lines) {

    /** Every frame. */
    static Stream<GoldenFrame> all() {
        try {
            Path root = Path.of(Objects.requireNonNull(GoldenFrame.class.getResource("/vectors"))
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .filter(file -> file.toString().endsWith(".hex"))
                        .sorted()
                        .map(file -> new GoldenFrame(root.relativize(file).toString(), linesOf(file)))
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A frame of AGENT_STATE_EVENT, version 20. */
    static GoldenFrame agentStateEvent() {
        return all().filter(frame -> frame.name.equals("AGENT_STATE_EVENT/v20-ucce-ctidriver.hex"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guide's name of the message. */
    String message() {
        return Objects.requireNonNull(Path.of(name).getParent()).toString();
    }

    ProtocolVersion version() {
        int number = Integer.parseInt(values("version").getFirst());
        if (!values("dialect").contains("uccx")) {
            return ProtocolVersion.ucce(number);
        }
        ProtocolVersion usual = ProtocolVersion.uccx(number);
        return values("floating-length").stream()
                .map(width -> usual.withFloatingLengthWidth(Integer.parseInt(width)))
                .findFirst()
                .orElse(usual);
    }

    /** {@code Name=value}, in the order of the wire. */
    List<String> fixed() {
        return values("fixed");
    }

    /** {@code Name=value}, in the order of the wire. */
    List<String> floating() {
        return values("floating");
    }

    /** {@code tag=hex} of fields that the message's table does not list. */
    List<String> unlisted() {
        return values("unlisted");
    }

    /** The frame, header included. */
    byte[] bytes() {
        return HexFormat.of().parseHex(String.join("", values("bytes")).replace(" ", ""));
    }

    private List<String> values(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
