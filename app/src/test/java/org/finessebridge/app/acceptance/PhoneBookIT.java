package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phone books and contacts, from an administrator's hands to an agent's eyes. */
class PhoneBookIT {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void agentsSeeTheGlobalOnesAndThoseOfTheirTeam() {
        FinesseHttp administrator = server.rest("administrator");
        String everybodys = created(book(administrator, "Everybody", "GLOBAL"));
        String teams = created(book(administrator, "Minnies", "TEAM"));
        String anna = created(
                contact(
                        administrator,
                        everybodys,
                        "<firstName>Anna</firstName><phoneNumber>5551</phoneNumber><description>&lt;R&amp;D&gt;</description>"));
        created(contact(administrator, teams, "<lastName>Bär</lastName><phoneNumber>+49 30 1</phoneNumber>"));

        assertThat(mine("2001").statusCode()).isEqualTo(200);
        assertThat(mine("2001").body())
                .contains("<PhoneBook><contacts><Contact><description>&lt;R&amp;D></description>"
                        + "<firstName>Anna</firstName><lastName></lastName><phoneNumber>5551</phoneNumber>"
                        + "<uri>" + anna + "</uri></Contact></contacts><name>Everybody</name>"
                        + "<type>GLOBAL</type>")
                .doesNotContain("Minnies");
        String list = "<PhoneBooks><PhoneBook><uri>%s</uri></PhoneBook></PhoneBooks>";
        assertThat(administrator
                        .put("/finesse/api/Team/5000/PhoneBooks", list.formatted(everybodys), null)
                        .body())
                .contains("Finesse API Error");
        assertThat(administrator
                        .put(
                                "/finesse/api/Team/5000/PhoneBooks",
                                "<PhoneBooks><phoneBook><uri>" + teams + "</uri></phoneBook></PhoneBooks>",
                                null)
                        .statusCode())
                .as("another element")
                .isEqualTo(400);
        assertThat(administrator
                        .put("/finesse/api/Team/5000/PhoneBooks", list.formatted(teams), null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(mine("2001").body()).contains("<lastName>Bär</lastName>", "<name>Minnies</name>");
        assertThat(mine("47483648").body()).doesNotContain("Minnies");
        assertThat(ranged("2001", "objects=2-6000").statusCode()).isEqualTo(206);
        assertThat(ranged("2001", "objects=2-6000").body()).contains("Bär").doesNotContain("Anna");
        assertThat(ranged("2001", "objects=1-6001").statusCode()).isEqualTo(416);
        assertThat(ranged("2001", "bytes=0-5").statusCode()).isEqualTo(200);

        assertThat(delete(administrator, teams).body()).contains("<ErrorType>In Use</ErrorType>");
        assertThat(administrator
                        .put("/finesse/api/Team/5000/PhoneBooks", "<PhoneBooks/>", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(delete(administrator, teams).statusCode()).isEqualTo(200);
        assertThat(delete(administrator, anna).statusCode()).isEqualTo(200);
        assertThat(delete(administrator, everybodys).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileComesBackAsItWentAndDoesNoHarm() {
        FinesseHttp administrator = server.rest("administrator");
        String book = created(book(administrator, "From a file", "GLOBAL"));
        String file = """
                "First Name","Last Name","Phone Number","Notes"
                "Amanda","Cohen","+1 651 1234","a ""quoted"", comma"
                "=1+1","@SUM(A1)","6125551228","-2"
                """;

        assertThat(csv(administrator, book, file).statusCode()).isEqualTo(202);
        String stored = administrator.get(book + "/Contacts").body();
        assertThat(stored).contains("<firstName>=1+1</firstName>", "<phoneNumber>+1 651 1234</phoneNumber>");
        HttpResponse<String> exported = administrator.get(book + "/Contacts/csvFileContent");
        assertThat(exported.body()).isEqualTo("""
                "First Name","Last Name","Phone Number","Notes"
                "Amanda","Cohen","+1 651 1234","a ""quoted"", comma"
                "'=1+1","'@SUM(A1)","6125551228","-2"
                """);
        assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"PhoneBook-");
        assertThat(csv(administrator, book, exported.body()).statusCode()).isEqualTo(202);
        assertThat(withoutUris(administrator.get(book + "/Contacts").body())).isEqualTo(withoutUris(stored));

        assertThat(form(administrator, book, "csv", exported.body()).statusCode())
                .isEqualTo(202);
        assertThat(withoutUris(administrator.get(book + "/Contacts").body())).isEqualTo(withoutUris(stored));
        HttpResponse<String> xml = administrator.get(book + "/Contacts/xmlFileContent");
        assertThat(xml.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"PhoneBook-\\d+\\.xml\"");
        assertThat(form(administrator, book, "xml", xml.body()).statusCode()).isEqualTo(202);
        assertThat(withoutUris(administrator.get(book + "/Contacts").body())).isEqualTo(withoutUris(stored));
        assertThat(form(administrator, book, "xml", exported.body()).body())
                .contains("<ErrorType>Invalid Input</ErrorType>");

        HttpResponse<String> refused = csv(administrator, book, file + "\"No\",\"Number\",\"\",\"\"\n");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Row 4: phoneNumber is missing");
        String mistakes = csv(administrator, book, "Phone Number;Notes\n5551;a, b\nabc;\n" + ";x\n".repeat(60))
                .body();
        assertThat(mistakes)
                .contains("Row 3: phoneNumber is nothing that can be dialled", "; Row 4: phoneNumber is missing")
                .contains("Row 52: ")
                .doesNotContain("Row 2: ", "Row 53: ");
        assertThat(administrator
                        .put(
                                book + "/Contacts",
                                "<Contacts><Contact><phoneNumber>5</phoneNumber></Contact><Contact><phoneNumber>?"
                                        + "</phoneNumber></Contact><Contact/></Contacts>",
                                null)
                        .body())
                .contains("<ErrorMessage>Contact 2: phoneNumber is nothing", "; Contact 3: phoneNumber is missing");
        assertThat(csv(administrator, book, "a,b\n1,2\n").statusCode()).isEqualTo(400);
        for (String none :
                List.of("Ann,5551\n", "Name;Number\r\n", "<html>proxy</html>", "Phone Number,Phone Number\n1,2\n")) {
            assertThat(csv(administrator, book, none).statusCode()).as(none).isEqualTo(400);
        }
        assertThat(administrator
                        .put(
                                book + "/Contacts",
                                "<Contacts><contact><phoneNumber>5</phoneNumber></contact></Contacts>",
                                null)
                        .statusCode())
                .isEqualTo(400);
        String tooMany = IntStream.rangeClosed(0, 6_000)
                .mapToObj(i -> "<Contact><phoneNumber>" + i + "</phoneNumber></Contact>")
                .collect(Collectors.joining("", "<Contacts>", "</Contacts>"));
        assertThat(administrator.put(book + "/Contacts", tooMany, null).body())
                .contains("<ErrorType>Maximum Exceeded</ErrorType>");
        assertThat(withoutUris(administrator.get(book + "/Contacts").body()))
                .as("all or nothing")
                .isEqualTo(withoutUris(stored));
        assertThat(csv(administrator, book, "Notes;Phone Number\r\na, b;1-800-FLOWERS\r\n;ann@example.com\r\n")
                        .statusCode())
                .isEqualTo(202);
        assertThat(administrator.get(book + "/Contacts").body())
                .contains("<phoneNumber>1-800-FLOWERS</phoneNumber>", "<phoneNumber>ann@example.com</phoneNumber>")
                .contains("<description>a, b</description>");
        assertThat(delete(administrator, book).statusCode()).isEqualTo(200);
        assertThat(administrator.get(book + "/Contacts").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> book(FinesseHttp administrator, String name, String type) {
        return administrator.post(
                "/finesse/api/PhoneBook",
                "<PhoneBook><name>" + name + "</name><type>" + type + "</type></PhoneBook>",
                "book");
    }

    private static HttpResponse<String> contact(FinesseHttp administrator, String book, String members) {
        return administrator.post(book + "/Contact", "<Contact>" + members + "</Contact>", "contact");
    }

    private static HttpResponse<String> csv(FinesseHttp administrator, String book, String file) {
        return FinesseHttp.send(administrator
                .request(book + "/Contacts/csvFileContent")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file))
                .build());
    }

    /** As a browser sends the guide's form. */
    private static HttpResponse<String> form(FinesseHttp administrator, String book, String kind, String file) {
        String body =
                """
                --13290916118636
                Content-Disposition: form-data; name="phonebook"

                34
                --13290916118636
                Content-Disposition: form-data; name="datafile"; filename="pb"
                Content-Type: application/vnd.ms-excel

                """.replace("\n", "\r\n").replace("vnd.ms-excel", kind.equals("csv") ? "vnd.ms-excel" : "xml") + file
                        + "\r\n--13290916118636--\r\n";
        return FinesseHttp.send(administrator
                .request(book + "/Contacts/" + kind + "FileContent")
                .header("Content-Type", "multipart/form-data; boundary=13290916118636")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> delete(FinesseHttp administrator, String uri) {
        return FinesseHttp.send(administrator.request(uri).DELETE().build());
    }

    private static HttpResponse<String> mine(String user) {
        return server.rest(user).get("/finesse/api/User/" + user + "/PhoneBooks");
    }

    private static HttpResponse<String> ranged(String user, String range) {
        return FinesseHttp.send(server.rest(user)
                .request("/finesse/api/User/" + user + "/PhoneBooks")
                .header("Range", range)
                .GET()
                .build());
    }

    private static String withoutUris(String contacts) {
        return contacts.replaceAll("<uri>[^<]*</uri>", "");
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
