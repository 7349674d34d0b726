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

    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final String ODD = "a zip file whose directory is not where it says";

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
     * @param entries that the JDK's classes find
     * @throws IOException unless the directory is just where the file says, and has so many entries: another reader
     *     might find another one
     */
    boolean hasLinks(int entries) throws IOException {
        try {
            int end = end();
            int at = file.getInt(end + 16);
            boolean links = false;
            for (int entry = 0; entry < entries; entry++) {
                require(at >= 0 && at < end && file.getInt(at) == ENTRY);
                int type = file.getInt(at + 38) >>> 16 & TYPE;
                links |= type != 0 && type != REGULAR && type != DIRECTORY;
                at += ENTRY_BYTES + length(at + 28) + length(at + 30) + length(at + 32);
            }
            require(at == end && at - file.getInt(end + 16) == file.getInt(end + 12));
            return links;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException(ODD, e);
        }
    }

    /** Behind it stands its comment, and nothing else; no text of a comment counts as an end. */
    private int end() throws IOException {
        int found = -1;
        for (int at = Math.max(0, file.limit() - END_BYTES - LONGEST_COMMENT); at <= file.limit() - END_BYTES; at++) {
            if (file.getInt(at) == END) {
                require(found < 0);
                found = at;
            }
        }
        require(found >= 0 && found + END_BYTES + length(found + 20) == file.limit());
        return found;
    }

    private static void require(boolean is) throws IOException {
        if (!is) {
            throw new IOException(ODD);
        }
    }

    private int length(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
