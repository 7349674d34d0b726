package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who may use which resource: each route with each method is asked for by each kind of caller, and the answers
 * are those of {@code access/routes.txt}, so that a new route has to say who may use it. Requests that change
 * something bring a body that is no XML: 400 tells that the caller has come as far as the body. With {@code
 * -Daccess.write} the file is written anew; look at what differs.
 */
class RouteAccessIT {

    private static final Path TABLE = Path.of("src/test/resources/access/routes.txt");

    /** User 2001 is an agent of team 5000, which 3001 supervises; 3002 supervises another team. */
    private static final List<String> CALLERS = List.of("nobody", "2001", "2002", "3001", "3002", "administrator");

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>(Map.of(
            "/User/{id}", "/User/2001",
            "/Team/{id}", "/Team/5000",
            "/TeamResource/{id}", "/TeamResource/5000",
            "/Administrator/{name}", "/Administrator/administrator"));

    private static final Pattern OTHER_VARIABLE = Pattern.compile("\\{[^}]*}");

    @Test
    void everyCallerGetsWhatTheTableSays() throws IOException {
        StringJoiner table = new StringJoiner("\n", header(), "\n");
        try (RunningServer server = RunningServer.start()) {
            for (String route : server.routes()) {
                StringBuilder line = new StringBuilder("%-62s".formatted(route));
                for (String caller : CALLERS) {
                    line.append(" %13s".formatted(status(server, route, caller)));
                }
                table.add(line.toString());
            }
        }
        if (System.getProperty("access.write") != null) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table.toString());
        }
        assertThat(table.toString())
                .as("who may use what; -Daccess.write writes %s", TABLE)
                .isEqualTo(Files.readString(TABLE));
    }

    private static String header() {
        StringBuilder header = new StringBuilder("%-62s".formatted("route"));
        CALLERS.forEach(caller -> header.append(" %13s".formatted(caller)));
        return header.append('\n').toString();
    }

    private static int status(RunningServer server, String route, String caller) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        path = OTHER_VARIABLE.matcher(path).replaceAll("1");
        HttpRequest.Builder request = client(server, caller).request(path + query(path));
        boolean body = method.equals("PUT") || method.equals("POST");
        return FinesseHttp.send(request.header("Content-Type", "application/xml")
                        .method(
                                method,
                                body
                                        ? BodyPublishers.ofString("no XML", StandardCharsets.UTF_8)
                                        : BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private static String query(String path) {
        return path.endsWith("/ReasonCodes") ? "?category=LOGOUT" : "";
    }

    private static FinesseHttp client(RunningServer server, String caller) {
        return switch (caller) {
            case "nobody" -> server.rest();
            default -> server.rest(caller);
        };
    }
}
