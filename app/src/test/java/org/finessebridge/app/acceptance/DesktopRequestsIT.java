package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desktop asks for from its start on, and what of it is documented word by word in {@code payloads}. */
@ExtendWith(SharedServers.class)
class DesktopRequestsIT {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);

    @Spec(document = "Finesse guide", section = "User APIs", says = "what the desktop reads after the sign-in")
    @ParameterizedTest
    @CsvSource({
        "SystemInfo, SystemInfo",
        "SystemInfo?timestamponly, SystemInfo",
        "User/2005, User",
        "User/dowl, User",
        "User/2005/Dialogs, Dialogs",
        "User/2005/Dialogs/Media, Dialogs",
        "User/2005/Media, MediaList",
        "User/2005/ReasonCodes?category=LOGOUT, ReasonCodes",
        "User/2005/ReasonCodes?category=NOT_READY, ReasonCodes",
        "User/2005/WrapUpReasons, WrapUpReasons",
        "User/2005/PhoneBooks, PhoneBooks",
        "User/2005/MediaPropertiesLayout, MediaPropertiesLayout",
        "User/2005/MediaPropertiesLayouts, MediaPropertiesLayouts",
        "User/2005/Workflows, Workflows",
        "User/2005/Queues, Queues",
        "TeamResource/5000/ReasonCodes?category=ALL, ReasonCodes",
        "TeamResource/5000/WrapUpReasons, WrapUpReasons",
        "TeamResource/5000/PhoneBooks, PhoneBooks",
        "TeamResource/5000/MediaPropertiesLayouts, MediaPropertiesLayouts",
        "TeamResource/5000/Workflows, Workflows",
        "Team/5000/TeamMessages, TeamMessages",
        "ECCVariableConfig, ECCVariableConfig",
        "ChatConfig, ChatConfig"
    })
    void isAnsweredWhileNothingIsConfigured(String path, String root) {
        String nocache = path.contains("?") ? "&nocache=1366756802163" : "?nocache=1366756802163";
        HttpResponse<String> answer = server.rest("2005").get("/finesse/api/" + path + nocache);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThatXml(answer.body()).has("/" + root);
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "the User object of a mobile agent")
    @Test
    void aUserHasEveryMemberOfTheGuide() throws Exception {
        FinesseHttp rest = server.rest("2005");
        try (Desktop desktop = SmackDesktop.overTcp(server, "2005")) {
            assertThat(rest.put("/finesse/api/User/2005", payload("user/login.request.xml", Map.of()), "in")
                            .statusCode())
                    .isEqualTo(202);
            desktop.next(update -> update.requestId().equals("in"));
            Waiting.until(
                    "the desk settings are told",
                    () -> rest.get("/finesse/api/User/2005").body().contains("wrapUpTimer"));

            String user = rest.get("/finesse/api/User/2005").body();
            assertThatXml(user)
                    .isEqualTo(payload("user/user.xml", Map.of("stateChangeTime", text(user, "stateChangeTime"))));

            rest.put("/finesse/api/User/2005", payload("user/logout.request.xml", Map.of()), "out");
            assertThat(desktop.next(update -> update.requestId().equals("out")).state())
                    .isEqualTo("LOGOUT");
        }
    }

    @Spec(document = "Finesse guide", section = "TeamMessage", says = "the TeamMessage object")
    @Test
    void aTeamMessageHasEveryMemberOfTheGuide() throws IOException {
        FinesseHttp administrator = server.rest("administrator");
        HttpResponse<String> created = administrator.post(
                "/finesse/api/TeamMessage", payload("teammessage/create.request.xml", Map.of()), "r");
        String uri = URI.create(created.headers().firstValue("location").orElseThrow())
                .getPath();
        String message = administrator.get(uri).body();

        assertThatXml(message.replaceAll("(?<=<createdAt>)\\d{10}(?=<)", "1537418173"))
                .isEqualTo(payload("teammessage/created.xml", Map.of("id", uri.substring(uri.lastIndexOf('/') + 1))));
        assertThat(FinesseHttp.send(administrator.request(uri).DELETE().build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClientLogIsTaken() throws IOException {
        assertThat(server.rest("2005")
                        .post("/finesse/api/User/2005/ClientLog", payload("clientlog/post.request.xml", Map.of()), "r")
                        .statusCode())
                .isEqualTo(202);
    }

    private static String payload(String file, Map<String, String> values) throws IOException {
        String payload = Files.readString(PAYLOADS.resolve(file));
        for (Map.Entry<String, String> value : values.entrySet()) {
            payload = payload.replace("{" + value.getKey() + "}", value.getValue());
        }
        return payload;
    }

    private static String text(String document, String element) {
        return document.replaceAll("(?s).*<" + element + ">([^<]*)</" + element + ">.*", "$1");
    }
}
