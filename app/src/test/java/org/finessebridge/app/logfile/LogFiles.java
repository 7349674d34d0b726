package org.finessebridge.app.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a log, as an operator finds them. */
final class LogFiles {

    private LogFiles() {}

    /** The text of one, unpacked; empty where there is none. */
    static String read(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                return "";
            }
            if (!name.endsWith(".gz")) {
                return Files.readString(file);
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return ""; // on its way to another name
        }
    }

    /** The names of all. */
    static Set<String> names(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            Set<String> names = new TreeSet<>();
            all.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
