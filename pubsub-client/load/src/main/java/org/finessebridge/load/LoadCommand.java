package org.finessebridge.load;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.report.RunReport;
import org.finessebridge.load.report.TableReport;
import org.finessebridge.load.run.LoadRun;
import org.finessebridge.load.settings.LoadSettings;
import org.finessebridge.load.settings.PhaseOptions;
import org.finessebridge.load.settings.PublisherOptions;
import org.finessebridge.load.settings.ReportOptions;
import org.finessebridge.load.settings.ServerOptions;
import org.finessebridge.load.settings.SessionOptions;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code load}. */
@Command(
        name = "load",
        description = "Opens many XMPP sessions, publishes to them, and tells what that costs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        versionProvider = LoadCommand.OwnVersion.class,
        subcommands = {CallsCommand.class, RestCommand.class, FloodCommand.class})
public final class LoadCommand implements Callable<Integer> {

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

    @Mixin
    ReportOptions reporting = new ReportOptions();

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
        CommandFrame frame = new CommandFrame(spec.commandLine());
        LoadSettings settings = new LoadSettings(server, sessions, publisher, phases);
        frame.requireSense(
                UsageMessages.missing(spec.commandLine().getParseResult()), settings::complaint, reporting.json());
        try (LoadRun load = new LoadRun(settings, CommandFrame.newRun(), frame.progress())) {
            RunReport report = load.run(reporting.label(server));
            frame.report(TableReport.of(report), report, reporting.json());
            return load.outcome().number();
        }
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
