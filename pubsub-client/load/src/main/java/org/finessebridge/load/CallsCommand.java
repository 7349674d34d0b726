package org.finessebridge.load;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.load.report.CallsReport;
import org.finessebridge.load.report.CallsTable;
import org.finessebridge.load.run.CallRun;
import org.finessebridge.load.settings.CallOptions;
import org.finessebridge.load.settings.CallSettings;
import org.finessebridge.load.settings.ReportOptions;
import org.finessebridge.load.settings.ServerOptions;
import org.finessebridge.load.settings.SessionOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code load calls}. */
@Command(
        name = "calls",
        description = "Has agents handle calls at a rate, and tells what that costs and whether all events come.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100)
final class CallsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, multiplicity = "1", heading = "The server%n")
    ServerOptions server = new ServerOptions();

    @ArgGroup(validate = false, heading = "The agents, each with a session%n")
    SessionOptions sessions = new SessionOptions();

    @ArgGroup(validate = false, multiplicity = "1", heading = "The calls%n")
    CallOptions calls = new CallOptions();

    @Mixin
    ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandFrame frame = new CommandFrame(spec.commandLine());
        CallSettings settings = new CallSettings(server, sessions, calls);
        frame.requireSense(
                UsageMessages.missing(spec.commandLine().getParseResult()), settings::complaint, reporting.json());
        try (CallRun run = new CallRun(settings, CommandFrame.newRun(), frame.progress())) {
            CallsReport report = run.run(reporting.label(server));
            frame.report(CallsTable.of(report), report, reporting.json());
            return run.outcome().number();
        }
    }
}
