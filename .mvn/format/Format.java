import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs palantir-java-format over every Java source of the repository; the root pom starts it in {@code mvn verify}.
 * {@code check} lists the files that differ and exits 1, {@code apply} rewrites them.
 */
class Format {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<Path> sources = sources(Path.of(args[1]));
        System.out.printf("palantir-java-format, %s: %d files%n", args[0], sources.size());
        List<Path> different = sources.parallelStream()
                .filter(source -> differs(source, apply))
                .toList();
        different.forEach(source -> System.out.println((apply ? "formatted " : "not formatted: ") + source));
        if (!apply && !different.isEmpty()) {
            System.out.println("mvn -q verify -N -Dformat=apply rewrites them");
            System.exit(1);
        }
    }

    private static boolean differs(Path source, boolean apply) {
        try {
            String before = Files.readString(source);
            String after = formatted(before);
            if (after.equals(before)) {
                return false;
            }
            if (apply) {
                Files.writeString(source, after);
            }
            return true;
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException(source + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static String formatted(String source) throws FormatterException {
        JavaFormatterOptions options = JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build();
        String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), options.style());
        return Formatter.createFormatter(options).formatSource(imports);
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString()) ? SKIP_SUBTREE : CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return CONTINUE;
            }
        });
        return sources;
    }
}
