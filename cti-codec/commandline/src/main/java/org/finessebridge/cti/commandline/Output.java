package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, of which each piece is passed on at once. */
final class Output {

    /** Nobody reads standard output any more: the command ends without a word. */
    static final class ReaderGoneException extends IOException {

        private static final long serialVersionUID = 1;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    private final OutputStream out;

    Output(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a piece.
     *
     * @throws ReaderGoneException where standard output is a pipe that its reader has closed
     */
    void write(byte[] piece) throws IOException {
        try {
            out.write(piece);
            out.flush();
        } catch (IOException e) {
            throw isOfClosedPipe(e) ? new ReaderGoneException(e) : e;
        }
    }

    private static boolean isOfClosedPipe(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("broken pipe")
                || words.contains("pipe is being closed")
                || words.contains("pipe has been ended")
                || words.contains("pipe closed");
    }
}
