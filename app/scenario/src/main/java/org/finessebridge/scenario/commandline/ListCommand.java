package org.finessebridge.scenario.commandline;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code finesse-scenario list}. */
@Command(name = "list", description = "Lists the shipped scenarios.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : ShippedScenarios.names()) {
            out.printf(
                    "%-22s %s%n",
                    name, ShippedScenarios.find(name).map(Scenario::title).orElse(""));
        }
        out.flush();
        return ScenarioExitCode.PASSED.number();
    }
}
