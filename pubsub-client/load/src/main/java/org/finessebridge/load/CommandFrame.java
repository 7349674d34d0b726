package org.finessebridge.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;

/** What each of the program's commands does before and after its run. */
final class CommandFrame {

    private static final int RUN_RADIX = 36;
    private static final int RUNS = 36 * 36 * 36 * 36 * 36;

    private final CommandLine command;

    CommandFrame(CommandLine command) {
        this.command = command;
    }

    /** A name that tells a run from others. */
    static String newRun() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(RUNS), RUN_RADIX);
    }

    /**
     * Refuses a command line that makes no sense.
     *
     * @param missing which options are missing, in words; empty for none
     * @param complaint what else is wrong with the options; null for nothing
     * @param json where the report goes; null for nowhere
     */
    void requireSense(String missing, Supplier<@Nullable String> complaint, @Nullable Path json) {
        if (!missing.isEmpty()) {
            throw new ParameterException(command, missing);
        }
        String twice = optionGivenTwice();
        String wrong = twice == null ? complaint.get() : twice + " may be given once, not again";
        if (wrong != null) {
            throw new ParameterException(command, wrong);
        }
        requireWritable(json);
    }

    /** Prints what is being done, with the time since now. */
    Consumer<String> progress() {
        long start = System.nanoTime();
        return line -> command.getErr().printf(Locale.ROOT, "%7.2f s  %s%n", (System.nanoTime() - start) / 1e9, line);
    }

    /** Prints the report, and adds it to a file. */
    void report(String text, Object report, @Nullable Path json) throws IOException {
        command.getOut().print(text);
        command.getOut().flush();
        if (json != null) {
            Files.writeString(
                    json,
                    JsonMapper.shared().writeValueAsString(report) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** A report that can't be written is to be known before the run, not after it. */
    private void requireWritable(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path directory = file.toAbsolutePath().getParent();
        boolean writable = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
        if (!writable) {
            throw new ParameterException(
                    command, "--json: " + file + " can't be written; name a file in a directory that is there");
        }
    }

    /** The second of an option would begin its group anew, and undo the group's other options. */
    private @Nullable String optionGivenTwice() {
        Set<String> seen = new HashSet<>();
        for (String argument : command.getParseResult().originalArgs()) {
            String option = argument.split("=", 2)[0];
            if (option.startsWith("--") && !seen.add(option)) {
                return option;
            }
        }
        return null;
    }
}
