package org.finessebridge.scenario.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.finessebridge.scenario.client.ProductAddress;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.plan.Times;
import org.finessebridge.scenario.report.BoundedLines;
import org.finessebridge.scenario.report.JUnitXml;
import org.finessebridge.scenario.report.ScenarioOutcome;
import org.finessebridge.scenario.report.ScenarioOutcome.Verdict;
import org.finessebridge.scenario.report.VisibleText;
import org.finessebridge.scenario.run.ScenarioRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program {@code finesse-scenario}. */
@Command(
        name = "finesse-scenario",
        description = "Plays scenarios against the product: callers, agents, faults, and what has to come of it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        versionProvider = FinesseScenarioCommand.OwnVersion.class,
        subcommands = {ListCommand.class, ShowCommand.class, CheckCommand.class},
        footer = {
            "Exit code: 0 all passed, 1 one failed, 2 a mistake in a file or on the command line,",
            "3 one could not be played: the product is not there, or its certificate not trusted."
        })
public final class FinesseScenarioCommand implements Callable<Integer> {

    /** How long Ctrl-C waits for the clean-up of a run. */
    private static final Duration CLEAN_UP = Duration.ofSeconds(20);

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "The product%n")
    ProductOptions product = new ProductOptions();

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description = "How long a step may take that does not say (${DEFAULT-VALUE}).",
            defaultValue = "10s")
    String within = "10s";

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            description = "How long an answer of HTTP or XMPP may take (${DEFAULT-VALUE}).",
            defaultValue = "10s")
    String patience = "10s";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "The value of a variable, instead of the file's.")
    Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Writes a report for Jenkins, GitLab and others.")
    @Nullable
    Path junitXml;

    @Option(names = "--quiet", description = "Shows the protocol of scenarios that fail, not of others.")
    boolean quiet;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCENARIO",
            description = "Files, directories with files, and names of shipped scenarios.")
    List<String> scenarios = new ArrayList<>();

    private FinesseScenarioCommand() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program, ready to read a command line. */
    public static CommandLine commandLine() {
        CommandLine program = new CommandLine(new FinesseScenarioCommand());
        program.setParameterExceptionHandler((e, arguments) -> {
            say(e.getCommandLine(), e.getMessage() + " (see finesse-scenario --help)");
            return ScenarioExitCode.USAGE.number();
        });
        program.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InterruptedException) {
                say(command, "ended before its time");
            } else if (e instanceof IOException) {
                say(command, e.getMessage());
            } else {
                say(command, "a defect of this program: " + e);
                for (StackTraceElement at : e.getStackTrace()) {
                    command.getErr().println("    at " + at);
                }
            }
            return ScenarioExitCode.NOT_PLAYED.number();
        });
        return program;
    }

    private static void say(CommandLine command, @Nullable String what) {
        command.getErr().println("finesse-scenario: " + VisibleText.of(String.valueOf(what)));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (scenarios.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "which scenario? Name files, directories or shipped ones");
        }
        ProductAddress address = product.address(spec, time("--patience", patience));
        Duration usual = time("--within", within);
        requireWritable();
        ScenarioSources sources = new ScenarioSources(variables);
        scenarios.forEach(sources::add);
        if (!sources.mistakes().isEmpty()) {
            sources.mistakes().forEach(spec.commandLine().getErr()::println);
            return ScenarioExitCode.USAGE.number();
        }
        List<ScenarioOutcome> outcomes = play(sources.found(), new ScenarioRunner(address, usual, System::nanoTime));
        long passed = outcomes.stream().filter(ScenarioOutcome::passed).count();
        long failed = outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .count();
        long notPlayed = outcomes.size() - passed - failed;
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d passed, %d failed", passed, failed);
        out.println(notPlayed == 0 ? "" : ", %d could not be played".formatted(notPlayed));
        outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .forEach(outcome -> out.println("  " + VisibleText.of(outcome.name() + ": " + outcome.reason())));
        out.flush();
        if (failed > 0) {
            return ScenarioExitCode.FAILED.number();
        }
        return (notPlayed > 0 ? ScenarioExitCode.NOT_PLAYED : ScenarioExitCode.PASSED).number();
    }

    private List<ScenarioOutcome> play(List<Scenario> all, ScenarioRunner runner)
            throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        try (Interruption _ = new Interruption(Thread.currentThread(), CLEAN_UP)) {
            try {
                for (Scenario scenario : all) {
                    ScenarioOutcome outcome = play(scenario, runner, outcomes);
                    if (quiet && !outcome.passed()) {
                        outcome.protocol().forEach(out::println);
                    }
                    out.println();
                    out.flush();
                }
            } finally {
                report(outcomes); // also of a run that was ended: before the process ends, which waits for it
            }
        }
        return outcomes;
    }

    private ScenarioOutcome play(Scenario scenario, ScenarioRunner runner, List<ScenarioOutcome> outcomes)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        BoundedLines lines = new BoundedLines();
        long start = System.nanoTime();
        try {
            ScenarioOutcome outcome = runner.run(scenario, line -> {
                lines.add(line);
                if (!quiet) {
                    out.println(line);
                    out.flush();
                }
            });
            outcomes.add(outcome);
            return outcome;
        } catch (InterruptedException e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            outcomes.add(new ScenarioOutcome(
                    scenario.name(), scenario.title(), took, Verdict.ERROR, "ended before its time", lines.all()));
            throw e;
        }
    }

    /** An interrupt that is still to be seen would keep the file from being written. */
    private void report(List<ScenarioOutcome> outcomes) throws IOException {
        if (junitXml == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            Files.writeString(junitXml, JUnitXml.of(outcomes));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Duration time(String option, String text) {
        try {
            Duration time = Times.of(text);
            if (time.isPositive()) {
                return time;
            }
        } catch (IllegalArgumentException _) {
            // As a time of nothing.
        }
        throw new ParameterException(
                spec.commandLine(), "%s takes a time such as 500ms, 3s or 1m, not '%s'".formatted(option, text));
    }

    /** A report that can't be written is to be known before the run, not after it. */
    private void requireWritable() {
        if (junitXml == null) {
            return;
        }
        Path directory = junitXml.toAbsolutePath().getParent();
        boolean writable = Files.exists(junitXml)
                ? Files.isRegularFile(junitXml) && Files.isWritable(junitXml)
                : directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
        if (!writable) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--junit-xml: " + junitXml + " can't be written; name a file in a directory that is there");
        }
    }

    /** The version of the jar. */
    static final class OwnVersion implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = FinesseScenarioCommand.class.getPackage().getImplementationVersion();
            return new String[] {"finesse-scenario " + (version == null ? "(not packed)" : version)};
        }
    }
}
