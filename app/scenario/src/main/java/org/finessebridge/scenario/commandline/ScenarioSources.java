package org.finessebridge.scenario.commandline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.plan.ScenarioFile;
import org.finessebridge.scenario.report.VisibleText;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.finessebridge.scenario.source.ScenarioFileException;
import org.finessebridge.scenario.source.YamlDocument;

/** Finds scenarios by what stands on the command line: files, directories, and names of shipped ones. */
final class ScenarioSources {

    private final Map<String, String> variables;
    private final List<Scenario> found = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    /**
     * @param variables values that count instead of a file's own
     */
    ScenarioSources(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Reads all that a word of the command line stands for. */
    void add(String word) {
        Path path;
        try {
            path = Path.of(word);
        } catch (InvalidPathException e) {
            mistakes.add("%s: is no name of a file".formatted(word));
            return;
        }
        if (Files.isDirectory(path)) {
            addDirectory(path);
        } else if (Files.isRegularFile(path)) {
            addFile(path);
        } else {
            Optional<String> shipped = ShippedScenarios.text(word);
            if (shipped.isPresent()) {
                read(word, word, shipped.get());
            } else {
                mistakes.add(
                        "%s: there is no such file, and no shipped scenario of that name (see finesse-scenario list)"
                                .formatted(word));
            }
        }
    }

    private void addDirectory(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> scenarios = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (scenarios.isEmpty()) {
                mistakes.add("%s: there are no files in it that end in .yaml or .yml".formatted(directory));
            }
            scenarios.forEach(this::addFile);
        } catch (IOException e) {
            mistakes.add("%s: cannot be read: %s".formatted(directory, e));
        }
    }

    private void addFile(Path file) {
        try {
            if (Files.size(file) > YamlDocument.LARGEST_FILE) {
                mistakes.add("%s: has more than %d bytes".formatted(file, YamlDocument.LARGEST_FILE));
                return;
            }
            String name = String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "");
            read(file.toString(), name, Files.readString(file));
        } catch (CharacterCodingException e) {
            mistakes.add("%s: is not UTF-8".formatted(file));
        } catch (IOException e) {
            mistakes.add("%s: cannot be read: %s".formatted(file, e));
        }
    }

    private void read(String shown, String name, String text) {
        try {
            found.add(ScenarioFile.read(name, text, variables));
        } catch (ScenarioFileException e) {
            e.mistakes().forEach(mistake -> mistakes.add(shown + ": " + mistake));
        }
    }

    /** The scenarios without mistakes. */
    List<Scenario> found() {
        return List.copyOf(found);
    }

    /** All mistakes, each with file and line, as a terminal may have them. */
    List<String> mistakes() {
        return mistakes.stream().map(VisibleText::of).toList();
    }
}
