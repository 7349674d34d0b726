package org.finessebridge.cti.commandline.exit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a command tells its caller. The numbers do not change; new ones may be added. */
public enum CtiExitCode {
    OK(0, "all is well; also where the reader of standard output went away"),
    BROKEN(1, "input or output failed, the program has a defect, or a scenario has failed"),
    USAGE(2, "an option or an argument is wrong"),
    BAD_HEX(3, "the input is no hexadecimal text"),
    CUT_FRAME(4, "the input ends within a frame"),
    MALFORMED_FRAME(5, "a frame is too long, or its bytes do not fit its layout"),
    UNKNOWN_VERSION(6, "a protocol version that the codec does not speak"),
    BAD_JSON(7, "the input is no JSON, or no message in JSON"),
    UNKNOWN_MESSAGE(8, "a message name or type that the version does not have"),
    UNKNOWN_FIELD(9, "a field that the message does not have"),
    WRONG_VALUE(10, "a value that does not fit its field or the frame"),
    NO_CONNECTION(11, "no CTI server, or no control API, could be reached"),
    OPEN_REFUSED(12, "the CTI server refused OPEN_REQ or did not answer it"),
    SESSION_LOST(13, "the session ended (monitor --once), or the stream of events"),
    CANNOT_LISTEN(14, "the port is taken, or the address is none of this machine"),
    BAD_FILE(15, "a file that an option names cannot be used"),
    REFUSED(16, "the control API refused what was asked for");

    private final int number;
    private final String meaning;

    CtiExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** What it means, for the user. */
    public String meaning() {
        return meaning;
    }

    /** All of them, as picocli's help wants them. */
    public static Map<String, String> list() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        code -> "%2d".formatted(code.number),
                        CtiExitCode::meaning,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
