package org.finessebridge.app.clientlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks whether a file is a zip file that can be opened without harm. Nothing is unpacked: only its
 * directory is read.
 */
final class CompressedLog {

    private static final int MOST_ENTRIES = 100;
    private static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    private CompressedLog() {}

    /** Whether it begins as zip files do, and nothing stands before that. */
    static boolean beginsAsZip(byte[] content) {
        for (int i = 0; i < BEGINNING.length; i++) {
            if (i >= content.length || content[i] != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether its directory names files that stay where they are unpacked, and are not endless. */
    static boolean isHarmless(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0 || zip.size() > MOST_ENTRIES) {
                return false;
            }
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                if (!isHarmless(entry.getName()) || unpacked > MOST_UNPACKED_BYTES) {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) { // the latter for names in no encoding
            return false;
        }
    }

    private static boolean isHarmless(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../");
        return !name.isEmpty() && !leadsOut && name.chars().noneMatch(Character::isISOControl);
    }
}
