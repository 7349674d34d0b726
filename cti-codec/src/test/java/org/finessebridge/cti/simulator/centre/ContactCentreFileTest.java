package org.finessebridge.cti.simulator.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.PeripheralType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactCentreFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsEverything() throws Exception {
        ContactCentre centre = read("""
                        {
                          "peripheral": {"id": 4711, "type": "ACMI_CRS", "logoutOnAgentDisconnect": 1},
                          "extensions": [{"first": 2000, "last": 2999}],
                          "teams": [{"id": 1, "name": "Sales"}],
                          "skillGroups": [{"number": 10, "id": 5010, "name": "English"},
                                          {"number": 11}],
                          "agents": [
                            {"id": "2001", "password": "secret", "icmAgentId": 7001,
                             "firstName": "Mickey", "lastName": "Mouse",
                             "team": 1, "skillGroups": [11, 10], "extensions": ["2001", "2003"]},
                            {"id": "jdoe"}
                          ]
                        }
                        """);

        assertThat(centre.peripheralId()).isEqualTo(4711);
        assertThat(centre.peripheralType()).isEqualTo(PeripheralType.ACMI_CRS);
        assertThat(centre.logoutOnAgentDisconnect()).isTrue();
        assertThat(centre.hasExtension("2999")).isTrue();
        assertThat(centre.hasExtension("3000")).isFalse();
        assertThat(centre.skillGroups().get(11L)).extracting("skillGroupId").isEqualTo(11L);
        assertThat(centre.agent("2001"))
                .isEqualTo(new SimulatedAgent(
                        "2001",
                        new Secret("secret"),
                        7001,
                        "Mickey",
                        "Mouse",
                        1L,
                        List.of(11L, 10L),
                        List.of("2001", "2003")));
        assertThat(centre.agent("jdoe"))
                .isEqualTo(new SimulatedAgent("jdoe", null, 5002, "", "", null, List.of(), List.of()));
    }

    @Test
    void readsAnEmptyContactCentre() throws Exception {
        ContactCentre centre = read("{}");
        assertThat(centre.agents()).isEmpty();
        assertThat(centre.peripheralId()).isEqualTo(5000);
        assertThat(centre.logoutOnAgentDisconnect()).as("LOAD").isFalse();
    }

    @Test
    void hasADemo() {
        ContactCentre demo = ContactCentreFile.demo();
        assertThat(demo.agents()).hasSize(22);
        assertThat(demo.teams()).hasSize(2);
        assertThat(Objects.requireNonNull(demo.agent("47483656")).firstName()).isEqualTo("Évariste");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                          | is not an object, but []",
                "{\"agnets\": []}                            | agnets is no setting; there are",
                "{\"agents\": {}}                            | agents is not a list, but {}",
                "{\"agents\": [{\"id\": \"1\"}, {}]}         | agents[1].id is missing",
                "{\"agents\": [{\"id\": 2001}]}              | agents[0].id is not a text, but" + " 2001",
                "{\"agents\": [{\"id\": \"\"}]}              | agents[0].id has 0 characters, 1 to" + " 11",
                "{\"agents\": [{\"id\": \"123456789012\"}]}  | agents[0].id has 12 characters, 1 to" + " 11",
                "{\"agents\": [{\"id\": \"a\\u0000\"}]}      | agents[0].id has a control" + " character",
                "{\"agents\": [{\"id\": \"1\"}, {\"id\": \"1\"}]} | agents[1] : agent 1 exists" + " twice",
                "{\"agents\": [{\"id\": \"1\", \"team\": 7}]} | agents[0].team is 7, and there is no" + " such team",
                "{\"agents\": [{\"id\": \"1\", \"team\": null}]} | agents[0].team is not a whole" + " number, but null",
                "{\"agents\": [{\"id\": \"1\", \"skillGroups\": [9]}]} | agents[0].skillGroups[0] is 9, and there is no such skill group",
                "{\"agents\": [{\"id\": \"1\", \"extensions\": [\"9\"]}]} | agents[0].extensions[0] is 9, which is in no range",
                "{\"agents\": [{\"id\": \"1\", \"extensions\": [\"0x\"]}]} | is '0x', which is no extension",
                "{\"teams\": [{\"id\": 1.5}]}                | teams[0].id is not a whole number," + " but 1.5",
                "{\"teams\": [{\"id\": 0}]}                  | teams[0].id is 0, not one of 1 to",
                "{\"teams\": [{\"id\": 1e99}]}               | teams[0].id is not a whole number",
                "{\"extensions\": [{\"first\": 2, \"last\": 1}]} | extensions[0].last is 1, not one" + " of 2 to",
                "{\"peripheral\": {\"type\": \"PBX\"}}       | peripheral.type is 'PBX', which is" + " none of",
                "{\"peripheral\": {\"logoutOnAgentDisconnect\": 2}} | peripheral.logoutOnAgentDisconnect is 2, not one of 0 to 1",
                "{\"peripheral\": {\"logoutOnAgentDisconnect\": true}} | peripheral.logoutOnAgentDisconnect is not a whole number, but true",
                "{\"agents\": [}                             | line 1, column 13: not JSON",
                "{\"teams\": [], \"teams\": []}              | line 1, column",
                "{} {}                                       | line 1, column",
                "[[[[[[[[[[[]]]]]]]]]]]                      | not JSON",
                "`                                          `| is not an object",
            })
    void tellsAMistakeInOneLineWithItsPlace(String json, String message) {
        Path file = folder.resolve("centre.json");
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContactCentreFileException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message.strip())
                .message()
                .hasLineCount(1);
    }

    /** RFC 8259, 8.1, and YAML 1.2, 5.2: editors may write one, and nobody writes two. */
    @ParameterizedTest
    @CsvSource({"centre.json, JSON", "centre.yaml, YAML"})
    void skipsOneByteOrderMarkAndRefusesTwo(String name, String format) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, "\ufeff{\"agents\": [{\"id\": \"2001\"}]}");
        assertThat(ContactCentreFile.read(file).agents()).hasSize(1);

        Files.writeString(file, "\ufeff\ufeff{\"agents\": [{\"id\": \"2001\"}]}");
        assertThatThrownBy(() -> ContactCentreFile.read(file))
                .isInstanceOf(ContactCentreFileException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("not " + format);
    }

    @Test
    void boundsWhatItTakes() {
        assertThatThrownBy(() -> read("{\"agents\": [" + "{},".repeat(100_000) + "{}]}"))
                .hasMessageContaining("agents has 100001 entries, at most 100000 are allowed");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> ContactCentreFile.read(missing)).hasMessage(missing + ": there is no such file");
    }

    private ContactCentre read(String json) throws IOException {
        return ContactCentreFile.read(Files.writeString(folder.resolve("centre.json"), json));
    }
}
