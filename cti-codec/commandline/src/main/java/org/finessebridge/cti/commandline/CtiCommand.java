package org.finessebridge.cti.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code cti}: its commands, and how they end. */
@Command(
        name = "cti",
        description = "GED-188 on the command line: frames, CTI servers, and a simulator of them.",
        subcommands = CommandLine.HelpCommand.class,
        versionProvider = CtiCommand.OwnVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class CtiCommand implements Runnable {

    /** Where logback finds what this program says; a library has no such file. */
    private static final String LOG_SETTINGS = "org/finessebridge/cti/commandline/logback.xml";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @CommandLine.Option(
            names = {"-V", "--version", "--program-version"},
            versionHelp = true,
            description = "Shows the version of this program.")
    boolean showsVersion;

    private CtiCommand() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", LOG_SETTINGS);
        int code = run(
                new Terminal(
                        System.in,
                        new FileOutputStream(FileDescriptor.out),
                        System.err,
                        System.getenv(),
                        Clock.system(ZoneId.systemDefault())),
                arguments);
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    static int run(Terminal terminal, String... arguments) {
        CommandLine program = new CommandLine(new CtiCommand())
                .addSubcommand(new DecodeCommand(terminal))
                .addSubcommand(new EncodeCommand(terminal))
                .addSubcommand(new MonitorCommand(terminal))
                .addSubcommand(new SimulateCommand(terminal))
                .addSubcommand(new CallCommand(terminal))
                .addSubcommand(new PeripheralCommand(terminal))
                .addSubcommand(new SideCommand(terminal))
                .addSubcommand(new SessionCommand())
                .addSubcommand(new FaultCommand(terminal))
                .addSubcommand(new TrafficCommand(terminal))
                .addSubcommand(new EventsCommand(terminal))
                .addSubcommand(new ScenarioCommand(terminal));
        ViewCommand.addTo(program, terminal);
        program.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        program.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        program.setParameterExceptionHandler((e, args) -> wrongUsage(terminal, e));
        program.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e, parsed));
        describe(program);
        return program.execute(arguments);
    }

    private static void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(CtiExitCode.list());
        spec.usageMessage().width(100).sortOptions(false);
        if (!spec.optionsMap().containsKey("--help") && !spec.name().equals("help")) {
            spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .scopeType(ScopeType.LOCAL)
                    .type(boolean.class)
                    .description("Shows this help.")
                    .build());
        }
        command.getSubcommands().values().forEach(CtiCommand::describe);
    }

    private static int wrongUsage(Terminal terminal, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(
                command,
                "%s (see '%s --help')"
                        .formatted(
                                String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                        .replaceFirst(" is not an? (?:int|long)$", " is not a number that fits"),
                                command));
        return CtiExitCode.USAGE.number();
    }

    private static int failed(Terminal terminal, Exception e, ParseResult parsed) {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        CommandSpec spec = deepest.commandSpec();
        String command = spec.qualifiedName();
        return switch (e) {
            case Output.ReaderGoneException gone -> CtiExitCode.OK.number();
            case CommandFailure failure -> {
                terminal.complain(command, String.valueOf(failure.getMessage()));
                yield failure.code().number();
            }
            case IOException io -> {
                terminal.complain(command, "input or output failed: " + io.getMessage());
                yield CtiExitCode.BROKEN.number();
            }
            default -> {
                terminal.complain(command, "a defect of this program: " + e);
                e.printStackTrace(terminal.err());
                yield CtiExitCode.BROKEN.number();
            }
        };
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: decode, encode, monitor, simulate, or one that controls a simulator");
    }

    /** The version of the jar. */
    static final class OwnVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CtiCommand.class.getPackage().getImplementationVersion();
            return new String[] {"cti " + (version == null ? "(not packed)" : version)};
        }
    }
}
