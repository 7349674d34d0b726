package org.finessebridge.scenario.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.scenario.source.FileMistakes;
import org.finessebridge.scenario.source.ScenarioFileException;
import org.finessebridge.scenario.source.YamlDocument;
import org.finessebridge.scenario.source.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario from YAML, and checks all of it: whoever writes one hears of every mistake at
 * once, with its line. {@code scenario.schema.json} beside this class helps editors.
 */
public final class ScenarioFile {

    static final int MOST_STEPS = 1_000;
    static final int MOST_IN_CAST = 100;
    private static final int MOST_VARIABLES = 100;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final Set<String> MEMBERS = Set.of("title", "description", "cast", "variables", "within", "steps");

    private final FileMistakes mistakes = new FileMistakes();
    private final Node file;
    private final Map<String, String> given;

    private ScenarioFile(YamlValue all, Map<String, String> given) {
        this.file = new Node(mistakes, all.line(), "", all, new FileVariables(Map.of()));
        this.given = given;
    }

    /**
     * Reads a scenario.
     *
     * @param name of the scenario, for messages and reports
     * @param text of the file
     * @param given values for variables of the file, which count instead of the file's own
     * @throws ScenarioFileException where there is anything wrong with it
     */
    public static Scenario read(String name, String text, Map<String, String> given) throws ScenarioFileException {
        YamlValue all = YamlDocument.read(name, text);
        if (all == null) {
            throw new ScenarioFileException(name, List.of("line 1: the file is empty; it needs title, cast and steps"));
        }
        ScenarioFile reader = new ScenarioFile(all, given);
        Scenario scenario = reader.scenario(name);
        if (!reader.mistakes.isEmpty()) {
            throw new ScenarioFileException(name, reader.mistakes.all());
        }
        return Objects.requireNonNull(scenario);
    }

    private @Nullable Scenario scenario(String name) {
        if (!file.isObject(MEMBERS)) {
            return null;
        }
        String title = file.member("title").openText(1, LONGEST_TITLE);
        Node described = file.member("description");
        String description = described.isThere() ? described.openText(0, LONGEST_DESCRIPTION) : "";
        FileVariables variables = variables(file.member("variables"));
        Node withVariables = file.with(variables);
        Duration within = withVariables.member("within").timeOrNull();
        Map<String, CastMember> cast = CastSection.read(withVariables.member("cast"));
        StepSection steps = new StepSection(cast, variables);
        List<Step> read = new ArrayList<>();
        List<Node> written = withVariables.member("steps").items(1, MOST_STEPS);
        for (Node step : written) {
            Step made = steps.read(step);
            if (made != null) {
                read.add(made);
            }
        }
        return new Scenario(name, title, description.strip(), Map.copyOf(cast), within, List.copyOf(read));
    }

    private FileVariables variables(Node node) {
        Map<String, String> values = new LinkedHashMap<>();
        if (node.isThere()) {
            node.members(MOST_VARIABLES)
                    .forEach((name, value) -> values.put(name, value.openText(0, Node.LONGEST_TEXT)));
        }
        String known = new FileVariables(values).known();
        given.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> node.wrong("has no variable '%s' that could be set%s".formatted(name, known)));
        return new FileVariables(values, given);
    }
}
