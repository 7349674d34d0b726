package org.finessebridge.scenario.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code finesse-scenario check}. */
@Command(
        name = "check",
        description = "Tells what is wrong with files, and plays nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "The value of a variable, instead of the file's.")
    Map<String, String> variables = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Files, directories, names of shipped ones.")
    List<String> scenarios = new ArrayList<>();

    @Override
    public Integer call() {
        ScenarioSources sources = new ScenarioSources(variables);
        scenarios.forEach(sources::add);
        sources.mistakes().forEach(spec.commandLine().getErr()::println);
        if (sources.mistakes().isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .printf("%d without mistakes%n", sources.found().size());
            spec.commandLine().getOut().flush();
        }
        return (sources.mistakes().isEmpty() ? ScenarioExitCode.PASSED : ScenarioExitCode.USAGE).number();
    }
}
