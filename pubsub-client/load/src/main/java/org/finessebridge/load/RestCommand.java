package org.finessebridge.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.finessebridge.load.report.RestReport;
import org.finessebridge.load.report.RestTable;
import org.finessebridge.load.run.RestRun;
import org.finessebridge.load.settings.RestOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program {@code load rest}. */
@Command(
        name = "rest",
        description =
                "Reads by REST as fast as the server answers, beside a bare controller, and tells what that costs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100)
final class RestCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, multiplicity = "1", heading = "What is read%n")
    RestOptions options = new RestOptions();

    @Option(names = "--label", description = "What the report calls the server.")
    String label = "REST";

    @Option(names = "--json", description = "Appends the report to a file, as a line of JSON.")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandFrame frame = new CommandFrame(spec.commandLine());
        frame.requireSense(UsageMessages.missing(spec.commandLine().getParseResult()), options::complaint, json);
        try (RestRun run = new RestRun(options, frame.progress())) {
            RestReport report = run.run(label);
            frame.report(RestTable.of(report), report, json);
            return run.outcome().number();
        }
    }
}
