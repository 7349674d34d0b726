package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents must not lead astray: what they point to is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "data");

    private static final Pattern FENCE = Pattern.compile("(?ms)^[ >]*(```+|~~~+).*?^[ >]*\\1[`~]*\\h*$");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).+?(?<!`)\\1(?!`)");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]*)>?(?:\\h+\"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\h+(.+?)\\h*#*$");
    private static final Pattern ANCHOR = Pattern.compile("<a\\h+(?:id|name)=\"([^\"]+)\"");
    private static final Pattern PATH =
            Pattern.compile("`((?:app|cti-codec|pubsub-client|docs|\\.ci)/[A-Za-z0-9_./-]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md"})
    void everyPathThatIsNamedExists(String document) throws IOException {
        String text = FENCE.matcher(Files.readString(ROOT.resolve(document))).replaceAll("");
        List<String> paths = PATH.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(path -> !path.contains("/target/")) // what a build makes
                .toList();

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        assertThat(deadLinks(document, Files.readString(document))).isEmpty();
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    static Stream<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("[a](load.md), [b](load.md#what-is-fair), [c](#here)\n# Here\n", List.of()),
                Arguments.of("[a](https://example.com/x.md) and ![b](tour/listen.py \"c\")", List.of()),
                Arguments.of("`[a](nowhere.md)`\n```md\n[b](nowhere.md)\n```\n", List.of()),
                Arguments.of("# \"A\" `b`, twice!\n# A\n# A\n[a](#a-b-twice) [b](#a-1)", List.of()),
                Arguments.of("[a](nowhere.md)", List.of("nowhere.md")),
                Arguments.of("[a](load.md#nowhere)", List.of("load.md#nowhere")),
                Arguments.of("# A\n[a](#b) [b](../../..)", List.of("#b", "../../..")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDeadLinkIsFound(String text, List<String> dead) {
        assertThat(deadLinks(ROOT.resolve("docs/example.md"), text)).isEqualTo(dead);
    }

    /** Links to files or headings of this repository that are not there. Those to the web are not followed. */
    private static List<String> deadLinks(Path document, String markdown) {
        String text = CODE.matcher(FENCE.matcher(markdown).replaceAll("")).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> isDead(document, markdown, link))
                .toList();
    }

    private static boolean isDead(Path document, String markdown, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (!target.startsWith(ROOT) || (!target.equals(document) && !Files.exists(target))) {
            return true;
        }
        if (parts.length == 1) {
            return false;
        }
        try {
            return !anchors(target.equals(document) ? markdown : Files.readString(target))
                    .contains(parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As GitHub makes them: lower case, without punctuation, a hyphen for a blank, a number for the second of a name. */
    private static Set<String> anchors(String markdown) {
        String text = FENCE.matcher(markdown).replaceAll("");
        Map<String, Integer> anchors = new HashMap<>();
        HEADING.matcher(text).results().forEach(heading -> {
            String name = heading.group(1)
                    .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            int before = anchors.merge(name, 1, Integer::sum) - 1;
            if (before > 0) {
                anchors.put(name + "-" + before, 1);
            }
        });
        ANCHOR.matcher(text).results().forEach(anchor -> anchors.put(anchor.group(1), 1));
        return anchors.keySet();
    }
}
