package org.finessebridge.app.clientlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks whether a file is a zip file that can be opened without harm. What its directory says of sizes may be a lie, so
 * that all is unpacked once, to nowhere.
 */
final class CompressedLog {

    private static final int MOST_ENTRIES = 100;
    private static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
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

    /** Whether it has files alone that stay where they are unpacked, and are not endless, whatever it says of them. */
    static boolean isHarmless(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0 || zip.size() > MOST_ENTRIES) {
                return false;
            }
            if (ZipDirectory.of(file).hasLinks(zip.size())) {
                return false;
            }
            byte[] buffer = new byte[BUFFER];
            long left = MOST_UNPACKED_BYTES;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!isHarmless(entry.getName()) || entry.getSize() > left) {
                    return false;
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            return false;
                        }
                    }
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
