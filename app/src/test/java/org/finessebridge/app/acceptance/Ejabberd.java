package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.finessebridge.fixture.Waiting;

/** ejabberd, without Erlang's distribution: it needs no epmd and no other port. */
final class Ejabberd extends XmppServerProcess {

    private final int apiPort = ReservedPorts.next();

    Ejabberd() throws Exception {
        super("ejabberd");
    }

    @Override
    void configure() throws IOException {
        Path both = directory().resolve("certificate-and-key.pem");
        Files.writeString(
                both,
                Files.readString(certificate()) + Files.readString(directory().resolve("key.pem")));
        String recipe = settings("ejabberd.yml");
        recipe = macro(recipe, "DOMAIN", RunningServer.DOMAIN);
        recipe = macro(recipe, "CERTIFICATE", both.toString());
        recipe = macro(recipe, "AUTHENTICATION", recipe("finesse_auth.py") + " http://127.0.0.1:" + restPort());
        recipe = macro(recipe, "C2S_PORT", Integer.toString(tcpPort()));
        recipe = macro(recipe, "HTTPS_PORT", Integer.toString(ReservedPorts.next()));
        recipe = macro(recipe, "API_PORT", Integer.toString(apiPort));
        recipe = macro(recipe, "LISTEN", "\"127.0.0.1\"");
        Files.writeString(directory().resolve("ejabberd.yml"), recipe);
    }

    private static String macro(String recipe, String name, String value) {
        String changed = recipe.replaceFirst("(?m)^  " + name + ": .*$", "  " + name + ": " + value);
        if (changed.equals(recipe)) {
            throw new AssertionError("the recipe has no macro " + name);
        }
        return changed;
    }

    @Override
    List<String> command() {
        return List.of(
                "erl", "-noinput", "-mnesia", "dir", "\"" + directory().resolve("mnesia") + "\"", "-s", "ejabberd");
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "EJABBERD_CONFIG_PATH", directory().resolve("ejabberd.yml").toString(),
                "EJABBERD_LOG_PATH", directory().resolve("ejabberd.log").toString(),
                "ERL_CRASH_DUMP", directory().resolve("crash.dump").toString(),
                "ERL_LIBS", libraries(),
                "HOME", directory().toString());
    }

    /** Where Debian keeps ejabberd's libraries on this machine's architecture. */
    private static String libraries() {
        try (var found = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path each : found) {
                try (var ejabberd = Files.newDirectoryStream(each, "ejabberd-*")) {
                    if (ejabberd.iterator().hasNext()) {
                        return each.toString();
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("ejabberd is not installed: apt-get install ejabberd");
    }

    /** The same as {@code ejabberdctl} in the recipe, over HTTP. */
    @Override
    void prepare() {
        String host = "\"host\":\"" + RunningServer.DOMAIN + "\"";
        call("register", "{\"user\":\"finesse\"," + host + ",\"password\":\"%s\"}".formatted(SERVICE_PASSWORD));
        for (String[] group : new String[][] {{"agents", "finesse", "@online@"}, {"finesse", "agents", "finesse"}}) {
            call(
                    "srg_create",
                    "{\"group\":\"%s\",%s,\"label\":\"%s\",\"description\":\"\",\"display\":\"%s\"}"
                            .formatted(group[0], host, group[0], group[1]));
            call(
                    "srg_user_add",
                    "{\"user\":\"%s\",%s,\"group\":\"%s\",\"grouphost\":\"%s\"}"
                            .formatted(group[2], host, group[0], RunningServer.DOMAIN));
        }
    }

    private void call(String command, String arguments) {
        HttpResponse<String> answer = FinesseHttp.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/%s".formatted(apiPort, command)))
                        .timeout(Waiting.PATIENCE)
                        .POST(BodyPublishers.ofString(arguments))
                        .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(command + ": " + answer.body());
        }
    }
}
