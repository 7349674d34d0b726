package org.finessebridge.cti.commandline.frame;

import java.io.IOException;
import java.io.InputStream;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;

/**
 * The bytes of a hexadecimal text; blanks and line breaks do not matter, not even within a byte.
 * Any other character is a {@link CommandFailure}.
 */
public final class HexInput extends InputStream {

    private static final int CHUNK = 8192;
    private static final int RADIX = 16;

    private final InputStream text;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private long line = 1;
    private long column;
    private int high = -1;

    /** Reads from a text. */
    public HexInput(InputStream text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Blocks for the first byte alone, so that a frame is seen as soon as it is whole. */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length) {
            if (next == end) {
                if (count > 0) {
                    return count;
                }
                if (!readChunk()) {
                    return -1;
                }
            }
            int digit = digit(chunk[next++] & 0xFF);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                bytes[from + count++] = (byte) (high * RADIX + digit);
                high = -1;
            }
        }
        return count;
    }

    private boolean readChunk() throws IOException {
        next = 0;
        end = Math.max(text.read(chunk), 0);
        if (end == 0 && high >= 0) {
            throw new CommandFailure(
                    CtiExitCode.CUT_FRAME,
                    "line %d, column %d: the input ends within a byte, after one digit of two".formatted(line, column));
        }
        return end > 0;
    }

    /** The value of a digit; -1 for a blank. */
    private int digit(int character) {
        column++;
        if (character == '\n') {
            line++;
            column = 0;
        }
        if (character == ' ' || (character >= '\t' && character <= '\r')) {
            return -1;
        }
        int digit = Character.digit(character, RADIX);
        if (digit < 0) {
            throw new CommandFailure(
                    CtiExitCode.BAD_HEX,
                    "line %d, column %d: %s is no hexadecimal digit".formatted(line, column, shown(character)));
        }
        return digit;
    }

    private static String shown(int character) {
        return character > ' ' && character < 0x7F
                ? "'" + (char) character + "'"
                : "the byte 0x%02x".formatted(character);
    }
}
