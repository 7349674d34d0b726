package org.finessebridge.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of this repository, of whichever module: for rules that the compiled classes of one module cannot show.
 *
 * @param path from the repository's root
 */
record JavaSource(Path path, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".mvn");

    static List<JavaSource> all() throws IOException {
        List<JavaSource> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".java")) {
                    sources.add(new JavaSource(ROOT.relativize(file), Files.readString(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    /** Whether tests alone use it: all but {@code src/main}. */
    boolean isTest() {
        return !path.toString().contains("src/main/");
    }

    Stream<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    /** For the message of a rule: where, and what. */
    String at(MatchResult found) {
        long line = text.substring(0, found.start()).lines().count();
        return path + ":" + Math.max(line, 1) + ": " + found.group().strip();
    }
}
