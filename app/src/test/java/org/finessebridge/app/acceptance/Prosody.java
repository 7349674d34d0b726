package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prosody, with the modules of the recipe. */
final class Prosody extends XmppServerProcess {

    Prosody() throws Exception {
        super("prosody");
    }

    @Override
    void configure() throws IOException {
        Path certificates = Files.createDirectories(directory().resolve("certs"));
        Files.copy(certificate(), certificates.resolve(RunningServer.DOMAIN + ".crt"));
        Files.copy(directory().resolve("key.pem"), certificates.resolve(RunningServer.DOMAIN + ".key"));
        Path password = directory().resolve("finesse.password");
        Files.writeString(password, SERVICE_PASSWORD + "\n");
        Path data = Files.createDirectories(directory().resolve("data"));
        String recipe = settings("prosody.cfg.lua");
        recipe = replaced(recipe, "fin1.example.com", RunningServer.DOMAIN);
        recipe = replaced(recipe, "/etc/prosody/finesse.password", password.toString());
        recipe = replaced(recipe, "/etc/prosody/finesse", recipe("").toString());
        recipe = replaced(recipe, "/etc/prosody/certs", certificates.toString());
        recipe = replaced(recipe, "{ \"*\", \"::\" }", "{ \"127.0.0.1\" }");
        recipe = replaced(recipe, "{ 5222 }", "{ " + tcpPort() + " }");
        recipe = replaced(recipe, "{ 7443 }", "{ " + ReservedPorts.next() + " }");
        recipe = replaced(recipe, "http://127.0.0.1:8080", "http://127.0.0.1:" + restPort());
        Files.writeString(
                directory().resolve("prosody.cfg.lua"),
                """
                data_path = "%s"
                log = { info = "%s" }
                pidfile = "%s"
                run_as_root = true
                """.formatted(
                                        data,
                                        directory().resolve("prosody.log"),
                                        directory().resolve("prosody.pid"))
                        + recipe);
    }

    private static String replaced(String recipe, String of, String by) {
        if (!recipe.contains(of)) {
            throw new AssertionError("the recipe does not have " + of);
        }
        return recipe.replace(of, by);
    }

    @Override
    List<String> command() {
        return List.of(
                "prosody",
                "-F",
                "--config",
                directory().resolve("prosody.cfg.lua").toString());
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    void prepare() {
        // The service user's password stands in a file, and the modules do the rest.
    }
}
