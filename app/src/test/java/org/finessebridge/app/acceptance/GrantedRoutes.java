package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/** A caller of REST who gets what is asked for, and notes which routes granted it. */
final class GrantedRoutes {

    private static final String API = "/finesse/api/";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final Set<String> routes;
    private final FinesseHttp rest;
    private final Set<String> granted;

    /** @param granted where routes are noted, as {@link RunningServer#routes} has them; callers may share it */
    GrantedRoutes(RunningServer server, FinesseHttp rest, Set<String> granted) {
        this.routes = server.routes();
        this.rest = rest;
        this.granted = granted;
    }

    Set<String> granted() {
        return granted;
    }

    /** Asks without a body; the answer's. */
    String ask(String method, String path) {
        return ask(method, path, "");
    }

    /**
     * Asks with a body of XML; the answer's.
     *
     * @param path below {@code /finesse/api/}, or the whole
     */
    String ask(String method, String path, String body) {
        return send(method, path, body, "application/xml").body();
    }

    /** Makes an object; its URI. */
    String create(String path, String body) {
        return URI.create(send("POST", path, body, "application/xml")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
    }

    HttpResponse<String> send(String method, String path, String body, String type) {
        String whole = path.startsWith("/") ? path : API + path;
        HttpRequest.Builder request = rest.request(whole).header("Content-Type", type);
        HttpResponse<String> answer = FinesseHttp.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        granted.add(route(method + " " + whole.replaceFirst("\\?.*", "")));
        return answer;
    }

    /** Of several that fit it is the one with the fewest variables, as for the product. */
    private String route(String asked) {
        return routes.stream()
                .filter(route -> asked.matches(VARIABLE.matcher(route).replaceAll("[^/]+")))
                .min(Comparator.comparingLong(
                        route -> VARIABLE.matcher(route).results().count()))
                .orElseThrow(() -> new AssertionError("there is no route of " + asked));
    }
}
