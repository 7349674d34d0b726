package org.finessebridge.app.logfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A file of a log, as a listing has found it. Links and directories are nobody's files here, whatever they are called.
 *
 * @param written when it was, last
 * @param size bytes
 */
record KeptFile(Path path, Instant written, long size) {

    /** Those in a directory whose names are taken, the oldest first; none where it is not there. */
    static List<KeptFile> in(Path directory, Predicate<String> names) throws IOException {
        List<KeptFile> found = new ArrayList<>();
        if (!Files.exists(directory)) {
            return found; // nothing has been written yet
        }
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (names.test(file.getFileName().toString())) {
                    add(found, file);
                }
            }
        }
        found.sort(Comparator.comparing(KeptFile::written).thenComparing(KeptFile::path));
        return found;
    }

    private static void add(List<KeptFile> found, Path file) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isRegularFile()) {
                found.add(new KeptFile(file, is.lastModifiedTime().toInstant(), is.size()));
            }
        } catch (NoSuchFileException e) {
            return; // it has gone meanwhile
        }
    }
}
