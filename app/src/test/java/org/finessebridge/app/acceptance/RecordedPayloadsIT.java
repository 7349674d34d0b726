package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** An agent's day with the documents of {@code payloads}, which a real system took and sent. */
@ExtendWith(SharedServers.class)
class RecordedPayloadsIT {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final String USER = "/finesse/api/User/2001";
    private static final String ANY = "{any}";

    private static RunningServer server;
    private static FinesseHttp agent;

    @BeforeAll
    static void start() {
        server = SharedServers.of(Deployment.Type.UCCE);
        agent = server.rest("2001");
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "sign in")
    @Test
    void signsInGivesAReasonAndSignsOut() throws Exception {
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
    void refusesAsTheOriginal() throws Exception {
        refuses(400, "error/state-missing.xml", agent.put(USER, "<User></User>", "none"));
        refuses(404, "error/unknown-user.xml", server.rest("administrator").get("/finesse/api/User/4023"));
        refuses(401, "error/unauthorized.xml", new FinesseHttp(server.restPort(), "2001", "wrong").get(USER));
        holds("user/signed-out.xml", "", agent.get(USER)); // else the row of wrong passwords would stay
        refuses(401, "error/another-user.xml", agent.get("/finesse/api/User/2002"));
    }

    private static void refuses(int status, String file, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(file).isEqualTo(status);
        holds(file, "", answer);
    }

    private static void put(String file, String id) throws Exception {
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

    /** What the file has and the answer has not. */
    private static List<String> missing(String file, String id, String answer) {
        try {
            List<String> missing = new ArrayList<>();
            compare(root(payload(file, id)), root(answer), missing);
            return missing;
        } catch (Exception e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static void compare(Element expected, Element actual, List<String> missing) {
        if (!expected.getTagName().equals(actual.getTagName())) {
            missing.add(expected.getTagName());
            return;
        }
        List<Element> children = children(expected);
        if (children.isEmpty()) {
            String text = expected.getTextContent().strip();
            if (!text.equals(ANY) && !text.equals(actual.getTextContent().strip())) {
                missing.add(expected.getTagName() + " " + text);
            }
            return;
        }
        for (Element child : children) {
            List<List<String>> tries = children(actual).stream()
                    .filter(candidate -> candidate.getTagName().equals(child.getTagName()))
                    .map(candidate -> {
                        List<String> differs = new ArrayList<>();
                        compare(child, candidate, differs);
                        return differs;
                    })
                    .toList();
            if (tries.stream().noneMatch(List::isEmpty)) {
                missing.add(child.getTagName() + " " + tries);
            }
        }
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element root(String document) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)))
                .getDocumentElement();
    }

    private static String payload(String file, String id) throws Exception {
        return Files.readString(PAYLOADS.resolve(file)).replace("{id}", id);
    }
}
