package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the original has not got: how administrators look after the product itself, with the documents of {@code payloads}. */
class OwnDirectoryPayloadsIT {

    private static final String API = "/finesse/api/";
    private static final String DIRECTORY = API + "Directory";
    private static final String APPLY = "?apply=true";

    @TempDir
    private Path data;

    private OwnCentre centre;
    private FinesseHttp administrator;

    @BeforeEach
    void start() throws Exception {
        centre = OwnCentre.empty(Database.H2, data);
        HttpResponse<String> set = centre.rest("administrator", centre.firstPassword())
                .put(API + "Administrator/administrator", payload("administrator/set.request.xml"), "1");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.body()).isEmpty();
        administrator = centre.administrator();
        assertIs(post(DIRECTORY, "directory/import.request.xml"), 200, imported(false));
        assertIs(administrator.get(DIRECTORY), 200, "<Directory><teams/><users/></Directory>");
        assertIs(post(DIRECTORY + APPLY, "directory/import.request.xml"), 200, imported(true));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void theDirectoryIsImportedExportedAndChanged() {
        assertIs(administrator.get(DIRECTORY), 200, payload("directory/export.xml"));
        String exported = administrator.get(DIRECTORY).body();
        HttpResponse<String> again =
                administrator.post(DIRECTORY + APPLY, exported.substring(exported.indexOf("?>") + 2), "2");
        assertThatXml(again.body()).has("/DirectoryImport/changes").hasNo("/DirectoryImport/changes/Change");

        assertIs(post(DIRECTORY + APPLY, "directory/odd.request.xml"), 400, payload("directory/refused.xml"));
        assertIs(administrator.get(DIRECTORY), 200, payload("directory/export.xml"));

        assertIs(administrator.get(DIRECTORY + "/User/1001"), 200, payload("directory/user.xml"));
        assertIs(
                put(DIRECTORY + "/User/1001", "directory/move-user.request.xml"),
                200,
                payload("directory/user-moved.xml"));
        assertIs(OwnCentre.delete(administrator, DIRECTORY + "/User/1002"), 200, payload("directory/user-removed.xml"));
        assertThat(put(DIRECTORY + "/Team/9", "directory/set-team.request.xml").statusCode())
                .isEqualTo(200);
        assertIs(administrator.get(DIRECTORY + "/Team/9"), 200, payload("directory/team.xml"));
    }

    @Test
    void passwordsAreSetAndChanged() {
        String uri = API + "User/1001/Password";

        assertIs(put(uri, "password/set.request.xml"), 200, "");
        FinesseHttp jane = centre.rest("1001", "from the administrator");
        assertIs(jane.put(uri, payload("password/change.request.xml"), "3"), 200, "");
        assertThat(centre.statusOf("1001", "my own")).isEqualTo(200);
    }

    @Test
    void administratorsAreListed() {
        assertThat(put(DIRECTORY + "/User/1001", "administrator/role.request.xml")
                        .statusCode())
                .isEqualTo(200);

        assertIs(administrator.get(API + "Administrators"), 200, payload("administrator/list.xml"));
    }

    @Test
    void agentsOfTheCtiServerAreListedAndTakenOver() {
        TakenOverAgentsIT.tellAgents(centre.server(), administrator);
        String uri = DIRECTORY + "/CtiAgents";

        assertIs(administrator.get(uri), 200, payload("ctiagents/list.xml"));
        assertIs(post(uri, "ctiagents/one.request.xml"), 200, payload("ctiagents/one-taken-over.xml"));
        assertIs(post(uri + APPLY, "ctiagents/all.request.xml"), 200, payload("ctiagents/all-taken-over.xml"));
    }

    @Test
    void whoIsLockedOutIsListedAndLetInAgain() {
        for (int i = 0; i < 5; i++) {
            assertThat(centre.statusOf("1001", "a wrong one")).isEqualTo(401);
        }

        String all = administrator.get(API + "LockedOutUsers").body();
        assertThatXml(all).isEqualTo(locked("lockedoutuser/list.xml", all));
        String one = administrator.get(API + "LockedOutUser/1001").body();
        assertThatXml(one).isEqualTo(locked("lockedoutuser/locked.xml", one));
        assertIs(OwnCentre.delete(administrator, API + "LockedOutUser/1001"), 200, "");
        assertThat(administrator.get(API + "LockedOutUser/1001").statusCode()).isEqualTo(404);
        assertThatXml(administrator.get(API + "LockedOutUsers").body()).isEqualTo("<LockedOutUsers/>");
    }

    @Test
    void changesAreAudited() {
        put(DIRECTORY + "/Team/9", "directory/set-team.request.xml");
        OwnCentre.delete(administrator, DIRECTORY + "/Team/9");

        String page = administrator.get(API + "ConfigurationAudit?limit=2").body();
        List<String> times = values(page, "at");
        List<String> ids = values(page, "id");
        assertThatXml(page)
                .isEqualTo(PayloadFile.read(
                        "configurationaudit/page.xml",
                        Map.of(
                                "deleted", times.getFirst(),
                                "made", times.getLast(),
                                "deletedId", ids.getFirst(),
                                "madeId", ids.getLast())));
        assertThat(times)
                .allSatisfy(time -> assertThat(time).matches("\\d{4}(-\\d\\d){2}T(\\d\\d:){2}\\d\\d\\.\\d{3}Z"));
        assertThat(ids).allSatisfy(id -> assertThat(id).matches("\\d+"));
    }

    private static String locked(String file, String answer) {
        String remaining = values(answer, "remainingTime").getFirst();
        assertThat(Integer.parseInt(remaining)).isBetween(1, 300);
        return PayloadFile.read(file, Map.of("remainingTime", remaining));
    }

    private static List<String> values(String document, String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(document)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String imported(boolean applied) {
        return PayloadFile.read("directory/imported.xml", Map.of("applied", Boolean.toString(applied)));
    }

    private HttpResponse<String> post(String uri, String file) {
        return administrator.post(uri, payload(file), "post");
    }

    private HttpResponse<String> put(String uri, String file) {
        return administrator.put(uri, payload(file), "put");
    }

    /** The same document, or nothing where nothing is expected. */
    private static void assertIs(HttpResponse<String> answer, int status, String expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (expected.isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThatXml(answer.body()).isEqualTo(expected);
        }
    }

    private static String payload(String file) {
        return PayloadFile.read(file, Map.of());
    }
}
