package org.finessebridge.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.report.RunReport;
import org.finessebridge.load.report.TableReport;
import org.finessebridge.load.run.LoadRun;
import org.finessebridge.load.settings.LoadSettings;
import org.finessebridge.load.settings.PhaseOptions;
import org.finessebridge.load.settings.PublisherOptions;
import org.finessebridge.load.settings.ServerOptions;
import org.finessebridge.load.settings.SessionOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The program {@code load}. */
@Command(
        name = "load",
        description = "Opens many XMPP sessions, publishes to them, and tells what that costs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        versionProvider = LoadCommand.OwnVersion.class)
public final class LoadCommand implements Callable<Integer> {

    private static final int RUN_RADIX = 36;
    private static final int RUNS = 36 * 36 * 36 * 36 * 36;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, multiplicity = "1", heading = "The server%n")
    ServerOptions server = new ServerOptions();

    @ArgGroup(validate = false, heading = "The sessions%n")
    SessionOptions sessions = new SessionOptions();

    @ArgGroup(validate = false, heading = "The publisher%n")
    PublisherOptions publisher = new PublisherOptions();

    @ArgGroup(validate = false, heading = "The phases%n")
    PhaseOptions phases = new PhaseOptions();

    @Option(names = "--label", description = "What the report calls the server.")
    @Nullable
    String label;

    @Option(names = "--json", description = "Appends the report to a file, as a line of JSON.")
    @Nullable
    Path json;

    private LoadCommand() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program, ready to read a command line. */
    static CommandLine commandLine() {
        CommandLine program = new CommandLine(new LoadCommand());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler((e, arguments) -> {
            CommandLine command = e.getCommandLine();
            command.getErr().println("load: " + UsageMessages.of(e) + " (see load --help)");
            return LoadExitCode.USAGE.number();
        });
        program.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("load: " + inWords(e));
            if (!(e instanceof LoadFailure) && !(e instanceof IOException)) {
                e.printStackTrace(command.getErr());
            }
            return (e instanceof LoadFailure failure ? failure.code() : LoadExitCode.BROKEN).number();
        });
        return program;
    }

    private static String inWords(Exception e) {
        return switch (e) {
            case LoadFailure failure -> String.valueOf(failure.getMessage());
            case IOException io -> "input or output failed: " + io.getMessage();
            default -> "a defect of this program: " + e;
        };
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoadSettings settings = new LoadSettings(server, sessions, publisher, phases);
        String missing = UsageMessages.missing(spec.commandLine().getParseResult());
        if (!missing.isEmpty()) {
            throw new ParameterException(spec.commandLine(), missing);
        }
        String twice = optionGivenTwice();
        String complaint = twice == null ? settings.complaint() : twice + " may be given once, not again";
        if (complaint != null) {
            throw new ParameterException(spec.commandLine(), complaint);
        }
        requireWritable(json);
        String run = Integer.toString(ThreadLocalRandom.current().nextInt(RUNS), RUN_RADIX);
        long start = System.nanoTime();
        try (LoadRun load = new LoadRun(
                settings,
                run,
                line -> spec.commandLine()
                        .getErr()
                        .printf(Locale.ROOT, "%7.2f s  %s%n", (System.nanoTime() - start) / 1e9, line))) {
            RunReport report =
                    load.run(label == null ? settings.server().endpoint().inWords() : label);
            spec.commandLine().getOut().print(TableReport.of(report));
            spec.commandLine().getOut().flush();
            if (json != null) {
                Files.writeString(
                        json,
                        JsonMapper.shared().writeValueAsString(report) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            return load.outcome().number();
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
                    spec.commandLine(),
                    "--json: " + file + " can't be written; name a file in a directory that is there");
        }
    }

    /** The second of an option would begin its group anew, and undo the group's other options. */
    private @Nullable String optionGivenTwice() {
        Set<String> seen = new HashSet<>();
        for (String argument : spec.commandLine().getParseResult().originalArgs()) {
            String option = argument.split("=", 2)[0];
            if (option.startsWith("--") && !seen.add(option)) {
                return option;
            }
        }
        return null;
    }

    /** The version of the jar. */
    static final class OwnVersion implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = LoadCommand.class.getPackage().getImplementationVersion();
            return new String[] {"load " + (version == null ? "(not packed)" : version)};
        }
    }
}
