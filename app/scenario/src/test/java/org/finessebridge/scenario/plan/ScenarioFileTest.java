package org.finessebridge.scenario.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.finessebridge.scenario.source.ScenarioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    private static final String CAST = """
            title: A title
            cast:
              Anna: {agent: 2001, password: secret, extension: 2007}
              Minnie: {supervisor: 3001}
              Carol: {caller: 4085550199}
            variables: {queue: 7000, colour: red}
            within: 5s
            steps:
            """;

    @Test
    void readsWhoTakesPartAndWhatHappens() throws ScenarioFileException {
        Scenario scenario = read("""
                  - Anna: signs in
                  - Carol: calls ${queue} as first
                    variables: {callVariable1: "${colour}"}
                  - Anna: gets first ALERTING
                    participants: {Anna: ALERTING, Carol: INITIATED, "4085550100": absent}
                    actions: {Anna: [ANSWER]}
                    within: 30s
                  - Anna: answers first
                  - Anna: consults Minnie about first as asked
                  - Anna: transfers first to 7001
                """);

        assertThat(scenario.title()).isEqualTo("A title");
        assertThat(scenario.within()).isEqualTo(Duration.ofSeconds(5));
        assertThat(scenario.cast().get("Anna"))
                .isEqualTo(new CastMember("Anna", CastRole.AGENT, "2001", "secret", "2007"));
        assertThat(scenario.cast().get("Minnie"))
                .isEqualTo(new CastMember("Minnie", CastRole.SUPERVISOR, "3001", "3001", "3001"));
        assertThat(scenario.steps())
                .extracting(Step::verb)
                .containsExactly(
                        Verb.SIGN_IN, Verb.PLACE_CALL, Verb.GETS, Verb.ANSWER, Verb.CONSULT, Verb.BLIND_TRANSFER);
        Step call = scenario.steps().get(1);
        assertThat(call.words()).isEqualTo(Map.of("to", "7000", "call", "first"));
        assertThat(call.details().variables()).isEqualTo(Map.of("callVariable1", "red"));
        assertThat(call.line()).isEqualTo(10);
        Step gets = scenario.steps().get(2);
        assertThat(gets.words()).isEqualTo(Map.of("call", "first", "state", "ALERTING"));
        assertThat(gets.details().participants()).containsEntry("4085550100", "absent");
        assertThat(gets.details().actions()).isEqualTo(Map.of("Anna", Set.of("ANSWER")));
        assertThat(gets.details().within()).isEqualTo(Duration.ofSeconds(30));
        assertThat(scenario.steps().get(4).words()).isEqualTo(Map.of("to", "Minnie", "call", "first", "new", "asked"));
        assertThat(scenario.steps().get(5).words()).isEqualTo(Map.of("to", "7001", "call", "first"));
    }

    @Test
    void aValueThatIsGivenCountsInsteadOfTheFilesOwn() throws ScenarioFileException {
        Scenario scenario = ScenarioFile.read("a", CAST + "  - Carol: calls ${queue}\n", Map.of("queue", "7001"));

        assertThat(scenario.steps().getFirst().word("to")).isEqualTo("7001");
    }

    @Test
    void aCallHasANameThatNobodyHasToSay() throws ScenarioFileException {
        Scenario scenario = read("  - Carol: calls 7000\n  - Anna: gets ALERTING\n  - Anna: hangs up\n");

        assertThat(scenario.steps()).extracting(step -> step.word("call")).containsOnly("call");
        assertThat(scenario.steps().get(1).wordOrNull("state")).isEqualTo("ALERTING");
    }

    @Test
    void aSignOutMayHaveAReason() throws ScenarioFileException {
        Step out = read("  - Anna: signs out\n    reasonCodeId: 7\n").steps().getFirst();

        assertThat(out.verb()).isEqualTo(Verb.SIGN_OUT);
        assertThat(out.details().value(Detail.REASON_CODE_ID)).isEqualTo("7");
    }

    @Test
    void aPasswordIsNotShown() throws ScenarioFileException {
        assertThat(read("  - Anna: signs in\n").toString()).doesNotContain("secret");
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        assertThat(mistakes("""
                  - Anna: sings in
                  - Bob: signs in
                  - Carol: calls 7000
                    variabels: {callVariable1: Gold}
                  - Anna: answers second
                  - Anna: gets call RINGING
                  - Anna: is TALKING
                    within: soon
                """))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 9: ").contains("'sings in' is no sentence"),
                        second -> assertThat(second).startsWith("line 10: ").contains("no 'Bob' in the cast"),
                        third -> assertThat(third).startsWith("line 12: ").contains("variabels", "variables, within"),
                        fourth -> assertThat(fourth).startsWith("line 13: ").contains("the call 'second'", "only call"),
                        fifth -> assertThat(fifth).startsWith("line 14: ").contains("RINGING"),
                        sixth -> assertThat(sixth).startsWith("line 16: ").contains("'soon'", "500ms"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- Anna: monitors Minnie           | is a sentence for supervisor, not for Anna",
                "- Carol: holds                    | is a sentence for agent, not for Carol",
                "- Anna: calls Bob                 | names 'Bob', who is not in the cast, and no number",
                "- Anna: answers                   | no step before has begun a call",
                "- Anna: changes to TALKING        | has 'TALKING', where one of READY",
                "- Anna: is SLEEPING               | has 'SLEEPING', where one of LOGOUT",
                "- pause: a while                  | 'a while' is no sentence for pause, which takes a time such as",
                "- Anna: sign in                   | 'sign in' is no sentence for Anna, whose sentences begin with signs,",
                "- Anna: sign in                   | ; is it 'signs in'?",
                "- Anna: signs in.                 | 'signs in.' is no sentence; there is: signs in [at EXTENSION]",
                "- Anna: sees call active          | ; is it 'sees call ACTIVE'?",
                "- pause: for 3s                   | steps[1].pause 'for 3s' is no sentence for pause, which takes a time",
                "- pause:                          | steps[1].pause is empty, and has to be a text",
                "- {within: 3s, Anna: signs in}    | steps[1] begins with 'within'; who does it has to stand first",
                "- {Anna: is READY, within: [1s]}  | steps[1].within is a list, and has to be a time such as 500ms",
                "- {Anna: is READY, within: }      | steps[1].within is empty, and has to be a time such as 500ms",
                "- {Anna: is READY, pendingState: '${x}'} | has ${x}, which is no variable; there are colour, queue",
                "- {Carol: calls 1, variables: {a: '${x}'}} | steps[1].variables.a has ${x}, which is no variable; there are",
                "- {Carol: calls 1, variables: [a]} | variables is a list, and has to be an object: names, each with a colon",
                "- {Anna: signs in, error: {kind: a}} | error.kind is no member of an error; there are errorData",
                "- {Minnie: changes Carol to READY} | names 'Carol', who is no agent of the cast; there are Anna, Minnie",
                "- Bob: signs in                   | there is no 'Bob' in the cast; there are",
                "- pause: soon                     | has 'soon', where a time such as 500ms",
                "- centre: takes side C offline    | has 'C', where A or B",
                "- centre: loses the next hold     | has 'hold', where a request of GED-188",
                "- Anna: signs in at ${desk}       | has ${desk}, which is no variable",
                "- Anna: requests GET /x/${call}   | has ${call}, which is no variable and no call",
                "- Anna: requests PATCH /x         | has 'PATCH', where GET, PUT, POST or DELETE",
                "- {Anna: signs in, status: OK}    | is 'OK', and has to be an HTTP status",
                "- {Anna: is READY, participants: {}} | is nothing that can be said of 'is STATE'",
                "- {Anna: updates}                 | names the call 'call'",
                "- just text                       | has to be a name, a colon and a sentence",
                "- {Anna: [signs, in]}             | steps[1].Anna is a list, and has to be a text",
            })
    void whatIsWrongWithAStepIsSaid(String step, String reason) {
        assertThat(mistakes("  " + step + "\n"))
                .first()
                .asString()
                .startsWith("line 9: ")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`[]`                                      | 1 | the file is a list, and has to be an object with cast",
                "`title: a`                                | 1 | cast is missing, and has to be an object",
                "`title: a`                                | 1 | steps is missing, and has to be a list",
                "`title: a\nsteps: signs in`               | 2 | steps is 'signs in', and has to be a list",
                "`title:\ncast: {}`                        | 1 | title is empty, and has to be a text",
                "`title: a\nwithin: soon`                  | 2 | within is 'soon', and has to be a time such as",
                "`title: a\ncast: {A: 2001}`               | 2 | cast.A is '2001', and has to be an object such as {agent: 2001}",
                "`title: a\ncast: {A: {agent: a b}}`       | 2 | cast.A.agent is 'a b', and has to be the id of a user",
                "`title: a\ncast: {A: {agent: 1, extension: '1 2'}}` | 2 | extension is '1 2', and has to be an extension: at",
                "`title: a\ncast: {A b: {agent: 1}}`       | 2 | cast.A b is no name: at most 40 letters",
                "`title: a\ncast: [`                       | 2 | this is not YAML: while parsing a flow node, ",
                "`title: a\ncast: {}\nsteps: []`           | 3 | steps has 0 entries",
                "`titel: a\ncast: {}`                      | 1 | titel is not known; there are cast, description",
                "`title: a\ncast: {A: {agent: 1, caller: 2}}` | 2 | needs one of agent, supervisor and caller, and has 2",
                "`title: a\ncast: {A: {caller: Bob}}`      | 2 | cast.A.caller is 'Bob', and has to be a number: at most 39 digits",
                "`title: a\ncast: {A: {agent: 1}, B: {agent: 1}}` | 2 | is 1, who is in the cast already",
                "`title: a\ncast: {centre: {agent: 1}}`    | 2 | a name that every scenario has already",
                "`title: a\ncast: {A: {caller: 1, password: x}}` | 2 | is nothing that a caller has",
                "`title: a\n  b: c: d`                     | 2 | this is not YAML",
                "`title: a\ntitle: b`                      | 2 | this is not YAML",
                "`title: &x a\ndescription: *x`            | 2 | this is not YAML: aliases",
                "``                                        | 1 | the file is empty",
            })
    void whatIsWrongWithAFileIsSaid(String text, int line, String reason) {
        assertThat(mistakesOf(text))
                .anySatisfy(mistake -> assertThat(mistake)
                        .startsWith("line %d: ".formatted(line))
                        .contains(reason));
    }

    @Test
    void aFileIsBounded() {
        String many = IntStream.range(0, ScenarioFile.MOST_STEPS + 1)
                .mapToObj(i -> "  - Anna: signs in\n")
                .collect(Collectors.joining());

        assertThat(mistakes(many)).singleElement().asString().contains("has 1001 entries, from 1 to 1000 are allowed");
        assertThat(mistakesOf("title: " + "x".repeat(2_000_000)))
                .singleElement()
                .asString()
                .contains("more than");
        assertThat(mistakesOf("title: " + "[".repeat(50)))
                .singleElement()
                .asString()
                .contains("this is not YAML");
        assertThat(mistakes("  - Anna: sings in\n".repeat(500)))
                .hasSize(101)
                .last()
                .asString()
                .isEqualTo("and 400 more");
    }

    @Test
    void thereIsNoVariableToBeSet() {
        ScenarioFileException thrown = catchThrowableOfType(
                ScenarioFileException.class,
                () -> ScenarioFile.read("a", CAST + "  - Anna: signs in\n", Map.of("qeue", "1")));

        assertThat(thrown.mistakes()).singleElement().asString().contains("no variable 'qeue'");
    }

    static List<String> shipped() {
        return ShippedScenarios.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedHasNoMistakes(String name) {
        Scenario scenario = ShippedScenarios.find(name).orElseThrow();

        assertThat(scenario.description()).isNotEmpty();
        assertThat(scenario.steps().getLast().verb()).isEqualTo(Verb.NOTHING_LEFT);
    }

    private static Scenario read(String steps) throws ScenarioFileException {
        return ScenarioFile.read("a", CAST + steps, Map.of());
    }

    private static List<String> mistakes(String steps) {
        return mistakesOf(CAST + steps);
    }

    private static List<String> mistakesOf(String text) {
        return catchThrowableOfType(ScenarioFileException.class, () -> ScenarioFile.read("a", text, Map.of()))
                .mistakes();
    }
}
