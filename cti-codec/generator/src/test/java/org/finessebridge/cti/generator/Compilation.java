package org.finessebridge.cti.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Records compiled with the generator, against the annotations and the readers and writers of
 * cti-codec. Its messages are sealed, so that open ones take the place of their interfaces.
 *
 * @param errors what the compiler refuses: {@code Example.java:2: why}, with the line of the type
 * @param output where classes and generated sources are
 */
record Compilation(List<String> errors, Path output) {

    private static final String PACKAGES_NAME = "org/finessebridge/cti";

    private static final Path PACKAGES = Path.of("../src/main/java", PACKAGES_NAME);

    private static final String MESSAGES = "package org.finessebridge.cti.message;\n";

    private static final List<String> OPEN_TYPES = List.of(
            MESSAGES + "public interface CtiMessage { Remainder remainder(); }",
            MESSAGES + "public interface CtiConfirmation extends CtiMessage {}",
            MESSAGES
                    + "public interface CtiRequest<C extends CtiConfirmation>"
                    + " extends CtiMessage { long NULL_PERIPHERAL_ID = 0xFFFFFFFFL; }",
            "package org.finessebridge.cti.codec;\n"
                    + "final class MessageLayouts {"
                    + " static final int MAX_FRAME_LENGTH = 12500;"
                    + " static final int HEADER_LENGTH = 8; }");

    private static final String IMPORTS = """
            package example;
            import java.time.Instant;
            import java.util.List;
            import org.finessebridge.cti.layout.*;
            import org.finessebridge.cti.message.*;
            import org.finessebridge.cti.message.code.*;
            """;

    /**
     * Compiles types of the package {@code example}, each of which gets the imports that it needs.
     *
     * @param directory for sources and classes; empty
     */
    static Compilation of(Path directory, String... types) {
        try {
            Path sources = Files.createDirectories(directory.resolve("sources"));
            Path output = Files.createDirectories(directory.resolve("output"));
            for (String name : List.of("layout", "codec", "message", "message/code")) {
                copy(PACKAGES.resolve(name), sources.resolve(PACKAGES_NAME).resolve(name));
            }
            for (String type : OPEN_TYPES) {
                write(sources, type);
            }
            List<Path> files = new ArrayList<>();
            for (String type : types) {
                files.add(write(sources, IMPORTS + type));
            }
            return compile(files, sources, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compile(List<Path> files, Path sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    found,
                    List.of(
                            "-Xmaxerrs",
                            "1000",
                            "-sourcepath",
                            sources.toString(),
                            "-d",
                            output.toString(),
                            "-s",
                            output.toString()),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new MessageLayoutProcessor()));
            task.call();
        }
        return new Compilation(
                found.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(Compilation::error)
                        .toList(),
                output);
    }

    private static String error(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return "%s:%d: %s"
                .formatted(
                        source == null ? "" : source.getName().replaceAll(".*[/\\\\]", ""),
                        diagnostic.getLineNumber() - IMPORTS.lines().count(),
                        diagnostic.getMessage(Locale.ROOT));
    }

    /** Copies the files of a package, without the packages in it. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path write(Path sources, String type) throws IOException {
        String packageName = type.replaceAll("(?s)^package ([a-z.]+);.*", "$1");
        String simpleName = type.replaceAll("(?s).*?\\b(?:interface|record|class|enum) ([A-Z]\\w*).*", "$1");
        Path directory = sources.resolve(packageName.replace('.', '/'));
        return Files.writeString(Files.createDirectories(directory).resolve(simpleName + ".java"), type);
    }

    /** A generated source. */
    String source(String qualifiedName) {
        try {
            return Files.readString(output.resolve(qualifiedName.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
