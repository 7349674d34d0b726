package org.finessebridge.cti.commandline;

import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
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

    static final String DIALECT_HELP = "Family of the CTI server: Unified CCE, or Unified CCX (default: ucce).";

    static final String FLOATING_LENGTH_HELP =
            "Bytes of a floating field's length in UCCX " + ProtocolVersion.NEWEST_UCCX + " (default: 1).";

    @Option(
            names = "--version",
            paramLabel = "<n>",
            description = {
                "Protocol version: " + ProtocolVersion.OLDEST + " to " + ProtocolVersion.NEWEST + " for UCCE (default: "
                        + USUAL + "), " + ProtocolVersion.OLDEST_UCCX + " to " + ProtocolVersion.NEWEST_UCCX
                        + " for UCCX (default: " + USUAL_UCCX + ").",
                "'auto' begins with the default and goes on with the version of each OPEN_REQ.",
                "OPEN_REQ itself is always read in the version that it names."
            })
    @Nullable
    String version;

    @Option(names = "--dialect", paramLabel = "ucce|uccx", converter = DialectName.class, description = DIALECT_HELP)
    Dialect dialect = Dialect.UCCE;

    @Option(names = "--floating-length", paramLabel = "1|2", description = FLOATING_LENGTH_HELP)
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
        int first =
                version == null || follows ? family == Dialect.UCCX ? USUAL_UCCX : USUAL : number("--version", version);
        return new FrameVersion(
                follows ? other(family, first) : exactly(family, first), number -> other(family, number), follows);
    }

    /**
     * The number of a version.
     *
     * @param option where it was named
     * @throws CommandFailure where the text is no number
     */
    static int number(String option, String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new CommandFailure(
                    CtiExitCode.UNKNOWN_VERSION,
                    "%s: '%s' is not the number of a protocol version".formatted(option, version));
        }
    }

    /** The version that was asked for: every option must suit it. */
    private ProtocolVersion exactly(Dialect family, int number) {
        ProtocolVersion plain;
        try {
            plain = ProtocolVersion.of(family, number);
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
        try {
            ProtocolVersion wide = floatingLength == null ? plain : plain.withFloatingLengthWidth(floatingLength);
            return earlyRecordingNumbers ? wide.withEarlyRecordingNumbers() : wide;
        } catch (IllegalArgumentException e) {
            String option = floatingLength == null ? "--early-recording-numbers" : "--floating-length";
            throw new CommandFailure(CtiExitCode.USAGE, option + ": " + e.getMessage());
        }
    }

    /** What --version names is none that the codec speaks. */
    static CommandFailure unknown(IllegalArgumentException e) {
        return new CommandFailure(
                CtiExitCode.UNKNOWN_VERSION,
                "--version: %s; UCCX has other versions than UCCE, see --dialect".formatted(e.getMessage()));
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
