package org.finessebridge.app.owndirectory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.json.FinesseJson;
import org.finessebridge.app.json.MalformedJsonException;
import org.finessebridge.app.owndirectory.entry.EntryRules.Wanted;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name in the wrong case removes nobody, and takes nothing from anybody. */
class MisspeltMembersTest {

    private static final DirectorySnapshot PRESENT = DirectorySnapshot.of(
            List.of(new DirectoryTeam("1", "One")),
            List.of(new DirectoryUser(
                    "1001",
                    "jdoe",
                    "Jane",
                    "Doe",
                    Set.of(Role.AGENT, Role.SUPERVISOR),
                    "1",
                    List.of("1"),
                    new KnownPassword("secret"))));

    private final EntryMistakes mistakes = new EntryMistakes();

    private @Nullable Wanted check(String document) throws MalformedXmlException, MalformedJsonException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        DirectoryEntries entries = document.startsWith("<")
                ? FinesseXml.read(bytes, "application/xml", "Directory", DirectoryEntries.class)
                : FinesseJson.read(bytes, DirectoryEntries.class);
        return new EntryRules(false, name -> false).check(entries, PRESENT, DirectorySnapshot.EMPTY, mistakes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"users":{"user":[{"loginId":"1001","teamId":"1"}]}}                           | 'user'
            {"users":{"User":[],"user":[{"loginId":"1001","teamId":"1"}]}}                 | 'user'
            {"Users":{"User":[{"loginId":"1001","teamId":"1"}]}}                           | 'Users'
            {"teams":{"team":[{"id":"1","name":"One"}]},"users":{}}                        | 'team'
            <Directory><users><user><loginId>1001</loginId></user></users></Directory>     | 'user'
            <Directory><teams><team><id>1</id></team></teams><users></users></Directory>   | 'team'
            <Directory><Teams><Team><id>1</id><name>1</name></Team></Teams></Directory>    | 'Teams'
            """)
    void ofAListRemovesNobody(String document, String name) throws Exception {
        assertThat(check(document)).isNull();
        assertThat(mistakes.all())
                .anySatisfy(mistake -> assertThat(mistake.reason()).endsWith(" can't have a member '" + name + "'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"users":{"User":[{"loginId":"1001","roles":{"Role":["Supervisor"]},"supervisedTeamIds":{}}]}} | 'Role'
            {"users":{"User":[{"loginId":"1001","supervisedTeamIds":{"teamID":["1"]}}]}}                   | 'teamID'
            <Directory><users><User><loginId>1001</loginId><roles><Role>Supervisor</Role></roles>\
            <supervisedTeamIds></supervisedTeamIds></User></users></Directory>                             | 'Role'
            <Directory><users><User><loginId>1001</loginId><supervisedTeamIds><id>1</id>\
            </supervisedTeamIds></User></users></Directory>                                                | 'id'
            """)
    void ofAUserTakesNothingFromThatUser(String document, String name) throws Exception {
        assertThat(check(document)).isNull();
        assertThat(mistakes.all())
                .singleElement()
                .returns("User 1001", Mistake::object)
                .extracting(Mistake::reason)
                .asString()
                .endsWith(" can't have a member '" + name + "'");
    }

    /** What is written is read again; white space between elements is no member. */
    @Test
    void whatIsWrittenHasNoOthers() throws Exception {
        DirectoryEntries all = DirectoryEntries.of(PRESENT);
        for (String document : List.of(
                FinesseXml.document("Directory", all),
                FinesseXml.element("Directory", all).replace("><", ">\n  <"),
                new String(FinesseJson.bytes(all), StandardCharsets.UTF_8))) {
            assertThat(document).doesNotContain("others");
            Wanted wanted = Objects.requireNonNull(check(document));
            assertThat(new DirectoryChange(PRESENT, wanted.directory()))
                    .returns(List.of(), DirectoryChange::changedUsers)
                    .returns(List.of(), DirectoryChange::removedUsers)
                    .returns(List.of(), DirectoryChange::changedTeams)
                    .returns(List.of(), DirectoryChange::removedTeams);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"users\":{}}", "<Directory><users></users></Directory>"})
    void anEmptyListIsOneThatSomebodyWants(String document) throws Exception {
        assertThat(Objects.requireNonNull(check(document)).directory().users()).isEmpty();
    }
}
