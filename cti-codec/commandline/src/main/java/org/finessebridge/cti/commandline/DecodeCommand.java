package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.frame.FrameContent;
import org.finessebridge.cti.commandline.frame.FrameInput;
import org.finessebridge.cti.commandline.frame.FrameVersion;
import org.finessebridge.cti.commandline.frame.HexInput;
import org.finessebridge.cti.commandline.json.FrameJson;
import org.finessebridge.cti.commandline.json.JsonLine;
import org.finessebridge.cti.layout.ProtocolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Frames of standard input become JSON on standard output. */
@Command(
        name = "decode",
        description = {
            "Reads frames from standard input and writes each as a JSON object on a line of its" + " own.",
            "The input is hexadecimal text with the 8-byte headers; blanks and line breaks do not" + " matter.",
            "A frame that does not fit its layout is shown as hex, the frames after it are read,"
                    + " and the exit code is 5."
        })
final class DecodeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    VersionOptions versions = new VersionOptions();

    @Option(names = "--binary", description = "The input is the stream itself, not hexadecimal.")
    boolean isBinary;

    @Option(
            names = "--mask",
            description = "Shows *** for passwords, which 'encode' cannot make the same bytes of again.")
    boolean masksPasswords;

    DecodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        FrameVersion version = versions.frameVersion();
        FrameInput frames = new FrameInput(isBinary ? terminal.in() : new HexInput(terminal.in()));
        FrameJson json = new FrameJson(masksPasswords);
        Output out = new Output(terminal.out());
        CtiExitCode code = CtiExitCode.OK;
        for (byte[] frame = frames.next(); frame != null; frame = frames.next()) {
            ProtocolVersion own = version.of(frame);
            FrameContent content = FrameContent.of(frame, own);
            out.write(JsonLine.of(line -> json.members(content, line)));
            if (content.malformed() != null && code == CtiExitCode.OK) {
                code = CtiExitCode.MALFORMED_FRAME;
                terminal.complain(
                        "cti decode",
                        "frame %d, %s, does not fit its layout: it %s; is the version %s right?"
                                .formatted(frames.number(), content.name(), content.malformed(), own));
            }
        }
        return code.number();
    }
}
