package org.finessebridge.load;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.load.report.FloodReport;
import org.finessebridge.load.report.FloodTable;
import org.finessebridge.load.run.FloodRun;
import org.finessebridge.load.settings.FloodOptions;
import org.finessebridge.load.settings.ReportOptions;
import org.finessebridge.load.settings.ServerOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code load flood}. */
@Command(
        name = "flood",
        description = "Has one account ask for as much as it can, and tells how long others wait meanwhile.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100)
final class FloodCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, multiplicity = "1", heading = "The server%n")
    ServerOptions server = new ServerOptions();

    @ArgGroup(validate = false, heading = "The flood%n")
    FloodOptions options = new FloodOptions();

    @Mixin
    ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandFrame frame = new CommandFrame(spec.commandLine());
        frame.requireSense(
                UsageMessages.missing(spec.commandLine().getParseResult()),
                () -> options.complaint(server),
                reporting.json());
        try (FloodRun run = new FloodRun(server, options, frame.progress())) {
            FloodReport report = run.run(reporting.label(server));
            frame.report(FloodTable.of(report), report, reporting.json());
            return run.outcome().number();
        }
    }
}
