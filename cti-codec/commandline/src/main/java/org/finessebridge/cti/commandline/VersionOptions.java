package org.finessebridge.cti.commandline;

import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.ExitCode;
import org.finessebridge.cti.commandline.frame.FrameVersion;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the protocol version of a stream. */
final class VersionOptions {

    private static final String AUTO = "auto";
    private static final int USUAL = 20;

    /** The last whose frames are known for certain. */
    static final int USUAL_UCCX = 17;

    @Option(
            names = "--version",
            paramLabel = "<n>",
            description = {
                "Protocol version: 14 to 25 for UCCE (default: 20), 10 to 18 for UCCX (default:" + " 17).",
                "'auto' begins with the default and goes on with the version of each OPEN_REQ.",
                "OPEN_REQ itself is always read in the version that it names."
            })
    @Nullable
    String version;

    @Option(
            names = "--dialect",
            paramLabel = "ucce|uccx",
            converter = DialectName.class,
            description = "Family of the CTI server (default: ucce).")
    Dialect dialect = Dialect.UCCE;

    @Option(
            names = "--floating-length",
            paramLabel = "1|2",
            description = "Bytes of a floating field's length in UCCX 18 (default: 1).")
    @Nullable
    Integer floatingLength;

    @Option(
            names = "--early-recording-numbers",
            description = "UCCE 23 and 24: network recording messages are 267 to 274.")
    boolean earlyRecordingNumbers;

    /** What the options say of a stream. */
    FrameVersion frameVersion() {
        Dialect family = dialect;
        boolean follows = version != null && version.equalsIgnoreCase(AUTO);
        int first = version == null || follows ? family == Dialect.UCCX ? USUAL_UCCX : USUAL : number(version);
        return new FrameVersion(
                follows ? other(family, first) : exactly(family, first), number -> other(family, number), follows);
    }

    /**
     * A version by its number.
     *
     * @throws CommandFailure where the text is no number
     */
    static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new CommandFailure(
                    ExitCode.UNKNOWN_VERSION, "protocol version '%s' is not a number".formatted(version));
        }
    }

    /** The version that was asked for: every option must suit it. */
    private ProtocolVersion exactly(Dialect family, int number) {
        ProtocolVersion plain;
        try {
            plain = ProtocolVersion.of(family, number);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNKNOWN_VERSION, String.valueOf(e.getMessage()));
        }
        try {
            ProtocolVersion wide = floatingLength == null ? plain : plain.withFloatingLengthWidth(floatingLength);
            return earlyRecordingNumbers ? wide.withEarlyRecordingNumbers() : wide;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** A version that a message names: the options hold where they suit it. */
    private ProtocolVersion other(Dialect family, int number) {
        ProtocolVersion plain = ProtocolVersion.of(family, number);
        boolean isNewestUccx = family == Dialect.UCCX && number == ProtocolVersion.NEWEST_UCCX;
        if (floatingLength != null && isNewestUccx) {
            return plain.withFloatingLengthWidth(floatingLength);
        }
        boolean mayBeEarly = family == Dialect.UCCE && (number == 23 || number == 24);
        return earlyRecordingNumbers && mayBeEarly ? plain.withEarlyRecordingNumbers() : plain;
    }
}
