package org.finessebridge.scenario.commandline;

import java.util.concurrent.Callable;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code finesse-scenario show}. */
@Command(
        name = "show",
        description = "Prints the file of a shipped scenario, to begin one's own with.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Override
    public Integer call() {
        String text = ShippedScenarios.text(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no shipped scenario '%s'".formatted(name)));
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ScenarioExitCode.PASSED.number();
    }
}
