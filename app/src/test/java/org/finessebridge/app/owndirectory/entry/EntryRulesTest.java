package org.finessebridge.app.owndirectory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.EntryRules.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users and teams have to be like, beside each other and beside those of the demo. */
class EntryRulesTest {

    private static final DirectorySnapshot DEMO = DirectorySnapshot.of(
            List.of(new DirectoryTeam("5000", "Minnies_Team")),
            List.of(new DirectoryUser(
                    "2001",
                    "mmouse",
                    "Mickey",
                    "Mouse",
                    Set.of(Role.AGENT),
                    "5000",
                    List.of(),
                    new KnownPassword("2001"))));

    private final EntryMistakes mistakes = new EntryMistakes();

    private @Nullable Wanted check(
            boolean letters, DirectorySnapshot present, List<TeamEntry> teams, UserEntry... users) {
        return new EntryRules(letters, "presencelistener"::equals)
                .check(DirectoryEntries.of(teams, List.of(users)), present, DEMO, mistakes);
    }

    private List<String> reasons(boolean letters, UserEntry... users) {
        check(letters, DirectorySnapshot.EMPTY, List.of(new TeamEntry(2, "1", "One")), users);
        return mistakes.all().stream().map(Mistake::reason).toList();
    }

    private static UserEntry user(String loginId, String loginName) {
        return new UserEntry(2, loginId, loginName, "A", "B", null, "1", null, null);
    }

    private static UserEntry withPassword(String password) {
        return new UserEntry(2, "1001", "a", "A", "B", null, "1", null, password);
    }

    @ParameterizedTest
    @CsvSource({"1001,a,false", "01,ä.ö_ü@host-1,false", "99999999999,1001,false", "Agent.One_1-2,x,true"})
    void takes(String loginId, String loginName, boolean letters) {
        assertThat(reasons(letters, user(loginId, loginName))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u034Fmouse",
                "mmouse\uFE0F",
                "mmouse\u115F",
                "mmouse\u3164",
                "mmouse\uDB40\uDD00",
                "a\u200Bb",
                "a\u17B4"
            })
    void refusesNamesWithCharactersThatNobodySees(String loginName) {
        assertThat(reasons(true, user("1001", loginName))).isNotEmpty();
    }

    @Test
    void aDotOverALetterThatHasOneIsNotSeen() {
        assertThat(reasons(
                        true,
                        user("1001", "ivi"),
                        new UserEntry(3, "1002", "i\u0307vi", "A", "B", null, "1", null, null)))
                .singleElement()
                .asString()
                .contains("looks like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100000000000", "a1", "1 1", "1/1", "١٢", "-1"})
    void refusesIdsThatTheCtiServerOfUcceCanNotHave(String loginId) {
        assertThat(reasons(false, user(loginId, "a")))
                .singleElement()
                .asString()
                .contains("11 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "a/b", ".a", "a\u00A0b", "a\u200Bb", "a\u0000b", "a\nb", " a", "a\uFFFEb"})
    void refusesNamesThatNobodyCouldSignInWithOrSee(String loginName) {
        assertThat(reasons(true, user("1001", loginName)))
                .singleElement()
                .asString()
                .contains("loginName");
    }

    @ParameterizedTest
    @CsvSource({"1002,JDOE", "1002,ｊｄｏｅ", "1002,1001", "1002,١٠٠١", "2001,x", "1002,MMouse", "1002,PresenceListener"})
    void refusesNamesThatAreOrLookLikeThoseOfOthers(String loginId, String loginName) {
        assertThat(reasons(false, user("1001", "jdoe"), user(loginId, loginName)))
                .singleElement()
                .asString()
                .containsAnyOf("looks like", "product's own");
    }

    /** Each of these is of one script: only beside the other name it is one too many. */
    @ParameterizedTest
    @CsvSource({"cop,сор", "hoc,НОС", "сор,cop", "ехо,exo", "ao,αο", "oh,օհ", "agent1,agent１"})
    void refusesNamesThatLookLikeThoseOfOthersInAnotherScript(String loginName, String other) {
        assertThat(reasons(false, user("1001", loginName), user("1002", other)))
                .singleElement()
                .asString()
                .contains("looks like");
    }

    /** The first letter of one name that looks like Latin is Cyrillic, the o of another Greek, a digit Arabic. */
    @ParameterizedTest
    @ValueSource(strings = {"аdmin", "jοe", "иванov", "agent1٢", "日本дa", "한аb"})
    void refusesNamesOfSeveralScripts(String loginName) {
        assertThat(reasons(false, user("1001", loginName)))
                .singleElement()
                .asString()
                .contains("loginName", "several scripts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"иванов.2", "γιώργος", "日本ひらカナtaro", "김철수kim", "王小明1", "عمر٢", "e\u0301va-1", "ивано\u0306в"})
    void takesNamesOfEveryLanguage(String loginName) {
        assertThat(reasons(false, user("1001", loginName))).isEmpty();
    }

    @Test
    void namesOfOneScriptDoNotLookAlike() {
        assertThat(reasons(false, user("1001", "вова"), user("1002", "нос"), user("1003", "кот"), user("1004", "bova")))
                .isEmpty();
    }

    /** It came before there was the rule: no other user's change has to wait for another name. */
    @Test
    void aMixedNameThatIsThereStays() {
        DirectorySnapshot present = DirectorySnapshot.of(
                List.of(new DirectoryTeam("1", "One")),
                List.of(new DirectoryUser(
                        "1001", "аdmin", "", "", Set.of(Role.AGENT), "1", List.of(), new KnownPassword("x"))));

        check(false, present, List.of(new TeamEntry(2, "1", "One")), user("1001", "аdmin"), user("1002", "b"));
        assertThat(mistakes.all()).isEmpty();
        check(false, present, List.of(new TeamEntry(2, "1", "One")), user("1001", "аdmin2"));
        assertThat(mistakes.all()).hasSize(1);
    }

    @Test
    void teamsThatLookAlikeInAnotherScriptAreRefused() {
        check(false, DirectorySnapshot.EMPTY, List.of(new TeamEntry(2, "1", "Cash"), new TeamEntry(3, "2", "Саsh")));

        assertThat(mistakes.all()).singleElement().returns(3, Mistake::line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.doe", "JANE.Doe"})
    void refusesTheLoginNameAsAPassword(String password) {
        assertThat(reasons(false, new UserEntry(2, "1001", "jane.doe", "A", "B", null, "1", null, password)))
                .containsExactly("The password is the loginName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1001",
                " abcd",
                "ab\tcd",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesPasswordsThatCanBeNone(String password) {
        assertThat(reasons(false, withPassword(password)))
                .singleElement()
                .asString()
                .startsWith("The password");
    }

    @ParameterizedTest
    @CsvSource({"0,A", "01,A", "4294967296,A", "x,A", "5000,A", "7,minnies_team", "7,''", "7,'a\u00A0b'"})
    void refusesTeams(String id, String name) {
        check(false, DirectorySnapshot.EMPTY, List.of(new TeamEntry(3, id, name)));

        assertThat(mistakes.all()).singleElement().returns(3, Mistake::line);
    }

    @Test
    void tellsNoMoreMistakesThanSomebodyReads() {
        UserEntry[] wrong = new UserEntry[200];
        java.util.Arrays.fill(wrong, user("x", "y"));

        assertThat(reasons(false, wrong)).hasSize(EntryMistakes.MOST);
    }

    /** What a file does not say stays: credentials above all. */
    @Test
    void whatIsNotSaidStays() {
        List<TeamEntry> teams = List.of(new TeamEntry(2, "1", "One"), new TeamEntry(3, "2", "Two"));
        UserEntry first = new UserEntry(
                2,
                "1001",
                "jdoe",
                "Jane",
                "Doe",
                UserEntry.Roles.of(List.of("Supervisor")),
                "1",
                UserEntry.TeamIds.of(List.of("1", "2")),
                "geheim");
        Wanted before = Objects.requireNonNull(check(false, DirectorySnapshot.EMPTY, teams, first));
        assertThat(before.passwords()).containsEntry("1001", "geheim");
        assertThat(before).asString().doesNotContain("geheim");

        Wanted after = Objects.requireNonNull(check(
                false, before.directory(), teams, new UserEntry(2, "1001", null, null, null, null, "2", null, "")));

        assertThat(after.passwords()).isEmpty();
        assertThat(after.directory().users())
                .singleElement()
                .returns("jdoe", DirectoryUser::loginName)
                .returns("2", DirectoryUser::teamId)
                .returns(List.of("1", "2"), DirectoryUser::supervisedTeamIds)
                .returns(Set.of(Role.AGENT, Role.SUPERVISOR), DirectoryUser::roles);
        assertThat(mistakes.all()).isEmpty();
    }

    /** A document may have what no list should. */
    @Test
    void nothingIsAMistake() {
        DirectoryEntries entries = new DirectoryEntries(
                new DirectoryEntries.Teams(java.util.Collections.singletonList(null), null),
                new DirectoryEntries.Users(java.util.Collections.singletonList(null), null),
                null);

        assertThat(new EntryRules(false, name -> false)
                        .check(entries, DirectorySnapshot.EMPTY, DirectorySnapshot.EMPTY, mistakes))
                .isNull();
        assertThat(mistakes.all()).hasSize(2);
    }
}
