package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent's day with the documents of {@code payloads}, which a real system took and sent. */
@ExtendWith(SharedServers.class)
class RecordedPayloadsIT {

    private static final String USER = "/finesse/api/User/2001";

    private static RunningServer server;
    private static FinesseHttp agent;

    @BeforeAll
    static void start() {
        server = SharedServers.of(Deployment.Type.UCCE);
        agent = server.rest("2001");
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "sign in")
    @Test
    void signsInGivesAReasonAndSignsOut() {
        String lunch = "<ReasonCode><category>NOT_READY</category><code>12</code><label>Lunch Break</label>"
                + "<forAll>true</forAll></ReasonCode>";
        FinesseHttp administrator = server.rest("administrator");

        holds("systeminfo/in-service.xml", "", server.rest().get("/finesse/api/SystemInfo?nocache=1"));
        holds("user/signed-out.xml", "", agent.get(USER + "?nocache=1366756802163"));
        holds("dialogs/none.xml", "", agent.get(USER + "/Dialogs"));
        put("user/sign-in.request.xml", "");
        becomes("user/signed-in.xml", "");
        holds("team/member.xml", "", server.rest("3001").get("/finesse/api/Team/5000"));
        put("user/ready.request.xml", "");
        becomes("user/ready.xml", "");
        HttpResponse<String> made = administrator.post("/finesse/api/ReasonCode", lunch, "lunch");
        String uri =
                URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
        try {
            String id = uri.substring(uri.lastIndexOf('/') + 1);
            put("user/not-ready.request.xml", id);
            becomes("user/with-reason.xml", id);
        } finally {
            FinesseHttp.send(administrator.request(uri).DELETE().build());
            put("user/sign-out.request.xml", "");
        }
        becomes("user/signed-out.xml", "");
    }

    @Spec(document = "Finesse guide", section = "User API Errors")
    @Test
    void refusesAsTheOriginal() {
        refuses(400, "error/state-missing.xml", agent.put(USER, "<User></User>", "none"));
        refuses(404, "error/unknown-user.xml", server.rest("administrator").get("/finesse/api/User/4023"));
        refuses(401, "error/unauthorized.xml", new FinesseHttp(server.restPort(), "2001", "wrong").get(USER));
        holds("user/signed-out.xml", "", agent.get(USER)); // else the row of wrong passwords would stay
        refuses(401, "error/another-user.xml", agent.get("/finesse/api/User/2002"));
    }

    private static void refuses(int status, String file, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(file).isEqualTo(status);
        holds(file, "", answer);
    }

    private static void put(String file, String id) {
        assertThat(agent.put(USER, payload(file, id), file).statusCode())
                .as(file)
                .isEqualTo(202);
    }

    private static void becomes(String file, String id) {
        Waiting.until(file, () -> missing(file, id, agent.get(USER).body()).isEmpty());
    }

    private static void holds(String file, String id, HttpResponse<String> answer) {
        assertThat(missing(file, id, answer.body()))
                .as("%s in %s", file, answer.body())
                .isEmpty();
    }

    private static List<String> missing(String file, String id, String answer) {
        return PayloadFile.missing(payload(file, id), answer);
    }

    private static String payload(String file, String id) {
        return PayloadFile.read(file, Map.of("id", id));
    }
}
