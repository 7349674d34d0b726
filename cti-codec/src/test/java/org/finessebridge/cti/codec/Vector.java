package org.finessebridge.cti.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.OpaqueBytes;

/**
 * Golden bytes of one message, with the values that they stand for; a file below {@code vectors}. Behind {@code #}
 * stands which field the bytes of a line are.
 *
 * @param name the message's directory and the file's name
 * @param message the guide's name of the message
 * @param fixed {@code Name=value}, in the order of the wire
 * @param floating {@code Name=value}, in the order of the wire
 * @param unlisted {@code tag=hex} of fields that the message's table does not list
 */
public record Vector(
        String name,
        String message,
        ProtocolVersion version,
        List<String> fixed,
        List<String> floating,
        List<String> unlisted,
        OpaqueBytes data) {

    /** The frame, header included. */
    public byte[] bytes() {
        return data.toByteArray();
    }

    /** Every vector. */
    public static Stream<Vector> all() {
        try {
            Path root = Path.of(
                    Objects.requireNonNull(Vector.class.getResource("/vectors")).toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .filter(file -> file.toString().endsWith(".hex"))
                        .sorted()
                        .map(Vector::read)
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The vector of a message and a case. */
    public static Vector of(String message, String name) {
        return all().filter(vector -> vector.name.equals(message + "/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Vector read(Path file) {
        List<String> fixed = new ArrayList<>();
        List<String> floating = new ArrayList<>();
        List<String> unlisted = new ArrayList<>();
        StringBuilder hex = new StringBuilder();
        int version = 0;
        int floatingLength = 1;
        boolean uccx = false;
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                String value = colon < 0 ? "" : line.substring(colon + 2);
                switch (line.substring(0, Math.max(colon, 0))) {
                    case "version" -> version = Integer.parseInt(value);
                    case "fixed" -> fixed.add(value);
                    case "floating" -> floating.add(value);
                    case "unlisted" -> unlisted.add(value);
                    case "body" -> {}
                    case "dialect" -> uccx = value.equals("uccx");
                    case "floating-length" -> floatingLength = Integer.parseInt(value);
                    case "bytes" -> hex.append(value.replaceFirst("#.*", "").replace(" ", ""));
                    default -> {
                        if (!line.startsWith("#")) {
                            throw new IllegalStateException(file + ": " + line);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String message = Objects.requireNonNull(file.getParent()).getFileName().toString();
        return new Vector(
                message + "/" + file.getFileName().toString().replace(".hex", ""),
                message,
                uccx ? uccx(version, floatingLength) : ProtocolVersion.ucce(version),
                fixed,
                floating,
                unlisted,
                OpaqueBytes.copyOf(HexFormat.of().parseHex(hex)));
    }

    private static ProtocolVersion uccx(int version, int floatingLength) {
        ProtocolVersion usual = ProtocolVersion.uccx(version);
        return floatingLength == 1 ? usual : usual.withFloatingLengthWidth(floatingLength);
    }

    @Override
    public String toString() {
        return name;
    }
}
