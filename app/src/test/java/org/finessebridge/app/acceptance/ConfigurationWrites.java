package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes of administrators: reason codes, contacts, own users, and what a team is assigned. */
final class ConfigurationWrites {

    private static final String API = "/finesse/api/";

    private ConfigurationWrites() {}

    static List<NumberedWrites> all() {
        return List.of(
                new ReasonCodes(), new AddedContacts(), new ReplacedContacts(), new OwnUsers(), new Assignments());
    }

    /** One is made, gets another label and code, and is deleted, and so on. */
    private static final class ReasonCodes extends NumberedWrites {

        @Override
        void prepare(FinesseHttp administrator) {
            assertThat(read(administrator)).isEmpty();
        }

        @Override
        HttpResponse<String> write(FinesseHttp administrator, int number) {
            String body = "<ReasonCode>%s<code>%d</code><label>Label %d</label><forAll>true</forAll></ReasonCode>";
            int code = 1 + number % 60_000;
            if (number % 3 == 1) {
                return administrator.post(
                        API + "ReasonCode", body.formatted("<category>NOT_READY</category>", code, number), "code");
            }
            String uri = texts(body(administrator, "ReasonCodes?category=NOT_READY"), "uri");
            return number % 3 == 2
                    ? administrator.put(uri, body.formatted("", code, number), "code")
                    : FinesseHttp.send(administrator.request(uri).DELETE().build());
        }

        @Override
        String read(FinesseHttp administrator) {
            String list = body(administrator, "ReasonCodes?category=NOT_READY");
            return (texts(list, "code") + " " + texts(list, "label")).strip();
        }

        @Override
        String content(int number) {
            return number % 3 == 0 ? "" : (1 + number % 60_000) + " Label " + number;
        }
    }

    /** One contact more each time. */
    private static final class AddedContacts extends NumberedWrites {

        private static final int MOST = 5_000;

        private String book = "";

        @Override
        void prepare(FinesseHttp administrator) {
            book = create(administrator, "PhoneBook", "<PhoneBook><name>Added</name><type>GLOBAL</type></PhoneBook>");
        }

        @Override
        HttpResponse<String> write(FinesseHttp administrator, int number) {
            assertThat(number).isLessThan(MOST);
            return administrator.post(
                    book + "/Contact", "<Contact><phoneNumber>" + number + "</phoneNumber></Contact>", "contact");
        }

        @Override
        String read(FinesseHttp administrator) {
            String contacts = body(administrator, book.substring(API.length()) + "/Contacts");
            return sorted(texts(contacts, "phoneNumber"));
        }

        @Override
        String content(int number) {
            return sorted(
                    IntStream.rangeClosed(1, number).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        }

        private static String sorted(String words) {
            return List.of(words.split(" ")).stream().sorted().collect(Collectors.joining(" "));
        }
    }

    /** All contacts of a book are others each time. */
    private static final class ReplacedContacts extends NumberedWrites {

        private static final int CONTACTS = 50;

        private String book = "";

        @Override
        void prepare(FinesseHttp administrator) {
            book = create(
                    administrator, "PhoneBook", "<PhoneBook><name>Replaced</name><type>GLOBAL</type></PhoneBook>");
            assertThat(write(administrator, 0).statusCode()).isBetween(200, 202);
        }

        @Override
        HttpResponse<String> write(FinesseHttp administrator, int number) {
            String contact = "<Contact><firstName>F" + number + "</firstName><lastName>L" + number
                    + "</lastName><phoneNumber>1</phoneNumber></Contact>";
            return administrator.put(
                    book + "/Contacts", "<Contacts>" + contact.repeat(CONTACTS) + "</Contacts>", "contacts");
        }

        @Override
        String read(FinesseHttp administrator) {
            String contacts = body(administrator, book.substring(API.length()) + "/Contacts");
            return texts(contacts, "firstName") + " " + texts(contacts, "lastName");
        }

        @Override
        String content(int number) {
            return ("F" + number + " ").repeat(CONTACTS)
                    + ("L" + number + " ").repeat(CONTACTS).strip();
        }
    }

    /** All own users get another name by an import, and then the first of them by a change of its own. */
    private static final class OwnUsers extends NumberedWrites {

        private static final int USERS = 20;
        private static final int FIRST = 88_001;

        @Override
        void prepare(FinesseHttp administrator) {
            assertThat(administrator
                            .put(API + "Directory/Team/77", "<Team><name>Seventy-seven</name></Team>", "team")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(write(administrator, 0).statusCode()).isEqualTo(200);
        }

        @Override
        HttpResponse<String> write(FinesseHttp administrator, int number) {
            if (number % 2 == 1) {
                return administrator.put(
                        API + "Directory/User/" + FIRST,
                        "<User><firstName>F%d</firstName><lastName>L%d</lastName></User>".formatted(number, number),
                        "user");
            }
            String rows = IntStream.range(FIRST, FIRST + USERS)
                    .mapToObj(id -> "%d,u%d,F%d,L%d,Agent,77,,".formatted(id, id, number, number))
                    .collect(Collectors.joining("\n"));
            return FinesseHttp.send(administrator
                    .request(API + "Directory/users.csv?apply=true")
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(
                            "loginId,loginName,firstName,lastName,roles,teamId,supervisedTeamIds,password\n" + rows))
                    .build());
        }

        @Override
        String read(FinesseHttp administrator) {
            String users = body(administrator, "Directory");
            return texts(users, "firstName") + " " + texts(users, "lastName");
        }

        @Override
        String content(int number) {
            int others = number - number % 2;
            return "F" + number + (" F" + others).repeat(USERS - 1) + " L" + number + (" L" + others).repeat(USERS - 1);
        }
    }

    /** A team is assigned another selection of wrap-up reasons each time. */
    private static final class Assignments extends NumberedWrites {

        private static final int REASONS = 8;

        private final List<String> reasons = new ArrayList<>();

        @Override
        void prepare(FinesseHttp administrator) {
            for (int i = 0; i < REASONS; i++) {
                reasons.add(create(
                        administrator,
                        "WrapUpReason",
                        "<WrapUpReason><label>R" + i + "</label><forAll>false</forAll></WrapUpReason>"));
            }
        }

        @Override
        HttpResponse<String> write(FinesseHttp administrator, int number) {
            return administrator.put(
                    API + "Team/5000/WrapUpReasons",
                    chosen(number)
                            .mapToObj(i -> "<WrapUpReason><uri>" + reasons.get(i) + "</uri></WrapUpReason>")
                            .collect(Collectors.joining("", "<WrapUpReasons>", "</WrapUpReasons>")),
                    "assign");
        }

        @Override
        String read(FinesseHttp administrator) {
            return texts(body(administrator, "Team/5000/WrapUpReasons"), "label");
        }

        @Override
        String content(int number) {
            return chosen(number).mapToObj(i -> "R" + i).collect(Collectors.joining(" "));
        }

        private static IntStream chosen(int number) {
            return IntStream.range(0, REASONS).filter(i -> (number >> i & 1) == 1);
        }
    }

    private static String create(FinesseHttp administrator, String resource, String body) {
        HttpResponse<String> answer = administrator.post(API + resource, body, "create");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
