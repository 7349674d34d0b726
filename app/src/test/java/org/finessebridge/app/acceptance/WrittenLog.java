package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.finessebridge.fixture.Waiting;

/** The log of the web services and the access log, as an operator reads their files. */
final class WrittenLog {

    /** A line as the original's traces have it. */
    static final Pattern LINE = Pattern.compile("(?<sequence>\\d{10}): (?<address>[0-9a-fA-F.:%]+):"
            + " (?<time>[A-Z][a-z]{2} \\d\\d \\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [+-]\\d{4}):"
            + " %CCBU_(?<thread>[^:%]+)-(?<level>\\d)-(?<event>[A-Z_ ]+): %(?<parameters>\\[.*]):(?: (?<text>.*))?");

    private final Path directory;

    private WrittenLog(Path directory) {
        this.directory = directory;
    }

    static WrittenLog ofWebServices(Path data) {
        return new WrittenLog(data.resolve("logs/webservices"));
    }

    static WrittenLog ofAccess(Path data) {
        return new WrittenLog(data.resolve("logs/access"));
    }

    /** One line, read. */
    record Line(String whole, String thread, String event, String parameters, String text) {

        static Line of(String whole) {
            Matcher matcher = LINE.matcher(whole);
            if (!matcher.matches()) {
                throw new AssertionError("no line as the original has them: " + whole);
            }
            String text = matcher.group("text");
            return new Line(
                    whole,
                    matcher.group("thread"),
                    matcher.group("event"),
                    matcher.group("parameters"),
                    text == null ? "" : text);
        }

        boolean is(String wanted, String... contained) {
            return event.equals(wanted) && Stream.of(contained).allMatch(parameters::contains);
        }
    }

    /** The names of its files. */
    List<String> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All whole lines that are written by now, of the files that are not compressed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String file : Files.exists(directory) ? files() : List.<String>of()) {
            try {
                String text = Files.readString(directory.resolve(file));
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** The first line behind that many which is as wanted, when it is written; and where it is. */
    int awaitLine(String what, int behind, Predicate<Line> wanted) {
        int[] found = {-1};
        Waiting.until(what, () -> {
            List<String> all = lines();
            for (int i = behind; i < all.size() && found[0] < 0; i++) {
                if (wanted.test(Line.of(all.get(i)))) {
                    found[0] = i;
                }
            }
            return found[0] >= 0;
        });
        return found[0];
    }

    /** A line by its place. */
    Line line(int index) {
        return Line.of(lines().get(index));
    }
}
