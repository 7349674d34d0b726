package org.finessebridge.app.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.finessebridge.fixture.NodePrograms;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's XMPP connection in a Node process of its own: made with Strophe.js ({@code
 * src/test/node/strophe.mjs}) or with {@code @xmpp/client} ({@code xmpp.mjs}). Needs {@code node}
 * and {@code npm} on the PATH: where they are missing the test is aborted, and fails on a build
 * server ({@code CI=true}).
 */
final class NodeClient implements AutoCloseable {

    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final int TIMEOUT_SECONDS = 15;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Writer commands;
    private final BlockingQueue<JsonNode> lines = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();

    private NodeClient(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        // A virtual thread would hold its carrier while it waits at a pipe; in a minute without work the pool forgets
        // to
        // make up for that, and the product's virtual threads, of the same pool, stand still.
        Thread.ofPlatform().daemon().name("node-client").start(this::readLines);
    }

    /**
     * Starts a client of Strophe.js; {@link #awaitConnected} tells when it is signed in.
     *
     * @param transport {@code bosh} or {@code websocket}
     * @param environment names and values in turn, see the script
     */
    static NodeClient strophe(String transport, String url, String jid, String password, String... environment)
            throws Exception {
        ProcessBuilder builder = program("strophe.mjs", transport, url, jid, password);
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return new NodeClient(builder.start());
    }

    /**
     * Starts a client of {@code @xmpp/client}; {@link #awaitConnected} tells when it is signed in.
     *
     * @param service for example {@code xmpp://127.0.0.1:5222} or {@code wss://127.0.0.1:7443/ws}
     */
    static NodeClient xmpp(String service, String jid, String password) throws Exception {
        return new NodeClient(program("xmpp.mjs", service, jid, password).start());
    }

    private static ProcessBuilder program(String... arguments) throws Exception {
        install();
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(SCRIPTS.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_NO_WARNINGS", "1");
        return builder;
    }

    /** Installs the libraries if they are missing, or older than the lock file. */
    private static void install() throws Exception {
        boolean tools = NodePrograms.areRunnable();
        if (!tools && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("node and npm must be on the PATH of a build server");
        }
        Assumptions.assumeTrue(tools, "needs node and npm (Node.js 20 or later) on the PATH");
        NodePrograms.install(SCRIPTS);
    }

    private void readLines() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            lines.add(JSON.createObjectNode().put("type", "end").put("reason", e.getMessage()));
        }
    }

    /** Sends a command: {@code subscribe <node>}, {@code ping}, {@code disconnect}, ... */
    public void command(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
    }

    /** Sends a command and returns its answer. */
    public JsonNode ask(String command) throws Exception {
        command(command);
        return await(line -> line.path("type").asString().equals("answer")
                && line.path("command").asString().equals(command));
    }

    /** Waits until the client is signed in. */
    public NodeClient awaitConnected() throws InterruptedException {
        awaitStatus("CONNECTED");
        return this;
    }

    /** Waits for a status of the script, for example {@code AUTHFAIL}. */
    public JsonNode awaitStatus(String status) throws InterruptedException {
        return await(line -> line.path("status").asString("").equals(status));
    }

    /** Waits for an event whose Update holds a text. */
    public JsonNode awaitUpdate(String text) throws InterruptedException {
        return await(line -> line.path("update").asString("").contains(text));
    }

    /** Waits for a line; lines before it are passed over. */
    public JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        for (JsonNode line = lines.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                line != null;
                line = lines.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            seen.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("not among what the client printed: " + seen);
    }

    /** Ends the program at once (SIGKILL): it has no last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
