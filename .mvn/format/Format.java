import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source of the repository; the root pom starts it in
 * {@code mvn verify}. {@code check} lists the files that differ and exits 1, {@code apply} rewrites
 * them.
 */
class Format {

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(
                apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        int options = command.size();
        Path root = Path.of(args[1]);
        for (String tree :
                List.of(
                        "layout-generator/src",
                        "cti-codec/src",
                        "pubsub-client/src",
                        "app/src",
                        "load/src",
                        "interop/src",
                        ".mvn")) {
            Path directory = root.resolve(tree);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("node_modules"))
                            .map(Path::toString)
                            .sorted()
                            .forEach(command::add);
                }
            }
        }
        System.out.printf("google-java-format, %s: %d files%n", args[0], command.size() - options);
        Main.main(command.toArray(String[]::new)); // exits 1 where a file differs
    }
}
