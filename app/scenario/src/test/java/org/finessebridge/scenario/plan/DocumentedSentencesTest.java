package org.finessebridge.scenario.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.finessebridge.scenario.source.ScenarioFileException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a tester reads in docs/scenarios.md and what an editor knows by the schema is what is read. */
class DocumentedSentencesTest {

    private static final Path DOCUMENT = Path.of("../../docs/scenarios.md");

    @Test
    void everySentenceIsInTheDocument() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(Verb.values())
                .allSatisfy(verb -> assertThat(document).contains("| `%s` |".formatted(verb.inWords())));
        assertThat(ShippedScenarios.names())
                .allSatisfy(name -> assertThat(document).contains("| `%s` |".formatted(name)));
        assertThat(Detail.values())
                .allSatisfy(detail -> assertThat(document)
                        .containsPattern("`%s[`:]|    %s: ".formatted(detail.inFile(), detail.inFile())));
    }

    @Test
    void theExampleOfTheDocumentHasNoMistakes() throws IOException, ScenarioFileException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf("```yaml\n") + "```yaml\n".length();

        Scenario example =
                ScenarioFile.read("example", document.substring(from, document.indexOf("```", from)), Map.of());

        assertThat(example.steps()).hasSize(12);
    }

    @Test
    void theSchemaKnowsAllThatMayBeSaidBelowASentence() throws IOException {
        try (InputStream file = Scenario.class.getResourceAsStream("scenario.schema.json")) {
            JsonNode schema = JsonMapper.shared().readTree(Objects.requireNonNull(file));

            assertThat(schema.at("/$defs/step/properties").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Detail.values()).map(Detail::inFile).toList());
            assertThat(schema.path("properties").propertyNames())
                    .containsExactlyInAnyOrder("title", "description", "cast", "variables", "within", "steps");
        }
    }
}
