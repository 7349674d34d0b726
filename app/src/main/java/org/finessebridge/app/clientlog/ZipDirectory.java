package org.finessebridge.app.clientlog;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The central directory of a zip file (APPNOTE.TXT, 4.3.12), for what the JDK's classes do not tell. Of a file that
 * they have opened, and that fits into memory.
 */
final class ZipDirectory {

    private static final int END = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_BYTES = 46;

    /** The type of a Unix file, in the upper half of the external attributes. */
    private static final int TYPE = 0xF000;

    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;

    private final ByteBuffer file;

    private ZipDirectory(ByteBuffer file) {
        this.file = file;
    }

    static ZipDirectory of(Path file) throws IOException {
        return new ZipDirectory(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /**
     * Whether any entry is a link, a device or the like.
     *
     * @throws IOException if there is no directory where it should be
     */
    boolean hasLinks() throws IOException {
        try {
            int at = file.getInt(end() + 16);
            while (at >= 0 && file.getInt(at) == ENTRY) {
                int type = file.getInt(at + 38) >>> 16 & TYPE;
                if (type != 0 && type != REGULAR && type != DIRECTORY) {
                    return true;
                }
                at += ENTRY_BYTES + length(at + 28) + length(at + 30) + length(at + 32);
            }
            return false;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("a zip file whose directory is not where it says", e);
        }
    }

    /** The last one, behind which stands no more than a comment. */
    private int end() throws IOException {
        for (int at = file.limit() - END_BYTES; at >= 0; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("a zip file without a directory");
    }

    private int length(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
