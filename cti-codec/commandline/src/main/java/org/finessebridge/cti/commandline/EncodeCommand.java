package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.json.JsonFrame;
import org.finessebridge.cti.commandline.json.JsonObjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** JSON of standard input becomes frames on standard output. */
@Command(
        name = "encode",
        description = {
            "Reads messages in JSON, as 'decode' writes them, from standard input and writes each"
                    + " as a frame in hexadecimal on a line of its own.",
            "A message needs its name or its type. Fixed fields that are left out are 0. A floating"
                    + " field needs its name or its tag, and a value or hex; hex wins."
        })
final class EncodeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    VersionOptions versions = new VersionOptions();

    @Option(names = "--binary", description = "Writes the stream itself, not hexadecimal.")
    boolean isBinary;

    EncodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JsonFrame frames = new JsonFrame(versions.frameVersion());
        JsonObjects objects = new JsonObjects(terminal.in());
        Output out = new Output(terminal.out());
        for (JsonNode object = objects.next(); object != null; object = objects.next()) {
            if (!JsonFrame.isOfMonitor(object)) {
                byte[] frame = frame(frames, object, objects.line());
                out.write(isBinary ? frame : line(frame));
            }
        }
        return CtiExitCode.OK.number();
    }

    private static byte[] frame(JsonFrame frames, JsonNode object, long line) {
        try {
            return frames.bytes(object);
        } catch (CommandFailure e) {
            throw new CommandFailure(e.code(), "line %d: %s".formatted(line, e.getMessage()));
        }
    }

    private static byte[] line(byte[] frame) {
        return (HexFormat.of().formatHex(frame) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
