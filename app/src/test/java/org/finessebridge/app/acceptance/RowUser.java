package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.finessebridge.cti.message.code.AgentState;

/** A user in a row of a table of call flows: acts by REST, and hears by a real XMPP client. */
final class RowUser implements AutoCloseable {

    private static final String OUT = "OUT_OF_SERVICE";

    private final RunningServer server;
    private final String id;
    private final FinesseHttp rest;
    private final Desktop desktop;
    private final ShortUpdate inShort;
    private boolean out;

    private RowUser(RunningServer server, String id, Desktop desktop, ShortUpdate inShort) {
        this.server = server;
        this.id = id;
        this.rest = server.rest(id);
        this.desktop = desktop;
        this.inShort = inShort;
    }

    /** Signs in at the device of the same number, NOT_READY. */
    static RowUser signIn(RunningServer server, String id, ShortUpdate inShort) throws Exception {
        RowUser user = new RowUser(server, id, SmackDesktop.overTcp(server, id), inShort);
        user.rest.login(id, id, "LOGIN");
        user.desktop.next(update -> update.requestId().equals("LOGIN"));
        return user;
    }

    /** Who is signed in already comes to a server that has heard of nobody. */
    static RowUser comesTo(RunningServer server, String id, ShortUpdate inShort) throws Exception {
        return new RowUser(server, id, SmackDesktop.overTcp(server, id), inShort);
    }

    String id() {
        return id;
    }

    FinesseHttp rest() {
        return rest;
    }

    /** Asks for a state, and has it. */
    void becomes(String state) {
        asksFor(state);
        desktop.next(update -> update.requestId().equals(state));
    }

    /** Asks for a state; the requestId is its name. */
    void asksFor(String state) {
        assertThat(rest.changeState(id, state, state).statusCode()).isEqualTo(202);
    }

    /** Makes a call, or another POST to the own dialogs; the requestId is the action's name. */
    void posts(String action, String to, String more) {
        String body = "<Dialog><requestedAction>%s</requestedAction><fromAddress>%s</fromAddress>".formatted(action, id)
                + "<toAddress>%s</toAddress>%s</Dialog>".formatted(to, more);
        assertThat(rest.post("/finesse/api/User/" + id + "/Dialogs", body, action)
                        .statusCode())
                .isEqualTo(202);
    }

    void calls(String to) {
        posts("MAKE_CALL", to, "");
    }

    /** Takes an action on a call; the requestId is the action's name. */
    void acts(String call, String action) {
        acts(call, action, "");
    }

    /** The same, towards another. */
    void acts(String call, String action, String to) {
        with(call, action, id, to.isEmpty() ? "" : "<toAddress>" + to + "</toAddress>");
    }

    /** Sets data of a call. */
    void sets(String call, String properties) {
        with(call, "UPDATE_CALL_DATA", id, "<mediaProperties>" + properties + "</mediaProperties>");
    }

    /** Takes an action on a call with all that it needs. */
    void with(String call, String action, String target, String more) {
        String body =
                "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>%s</targetMediaAddress>%s</Dialog>"
                        .formatted(action, target, more);
        assertThat(rest.put("/finesse/api/Dialog/" + inShort.names().id(call), body, action)
                        .statusCode())
                .isEqualTo(202);
    }

    /**
     * Hears exactly this next, a line for each update. Those of dialogs have their order and those of the user have
     * theirs; which of both come first is the CTI server's to decide.
     */
    void hears(String lines) {
        hears(lines, ShortUpdate::isOfUser);
    }

    /** The same, where the updates of each dialog have their order, and no other. */
    void hearsOfEachCall(String lines) {
        hears(lines, ShortUpdate::subject);
    }

    /** The same, in exactly this order. */
    void hearsInOrder(String lines) {
        hears(lines, line -> 0);
    }

    /** Hears this sooner or later; what comes before is told in another row. */
    void hearsLast(String line) {
        String expected = inShort.expected(line);
        List<String> heard = new ArrayList<>();
        try {
            desktop.next(update -> {
                heard.add(inShort.of(id, update));
                return heard.getLast().equals(expected);
            });
        } catch (AssertionError e) {
            throw new AssertionError(id + " does not hear " + expected + ", but " + heard, e);
        }
    }

    /** Has these dialogs, a line for each. */
    void has(String lines) {
        String expected = lines.lines()
                .map(inShort::expected)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        assertThat(inShort.ofDialogs(
                        rest.get("/finesse/api/User/" + id + "/Dialogs").body()))
                .as("the dialogs of " + id)
                .isEqualTo(expected);
    }

    /** Hears an error next, wherever it comes from. */
    void hearsRefusal(String line) {
        assertThat(inShort.of(id, desktop.next())).as("what " + id + " hears").startsWith(line + " at ");
    }

    private void hears(String lines, Function<String, ? extends Comparable<?>> subject) {
        List<String> expected = lines.lines()
                .map(inShort::expected)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            try {
                heard.add(next());
            } catch (AssertionError missing) {
                heard.add("(no more)");
                break;
            }
        }
        assertThat(together(heard, subject)).as("what " + id + " hears").isEqualTo(together(expected, subject));
    }

    /** Each further reason for which the service is out is told, and no row is about that. */
    private String next() {
        while (true) {
            String line = inShort.of(id, desktop.next());
            boolean again = line.equals(OUT) && out;
            out = line.equals(OUT);
            if (!again) {
                return line;
            }
        }
    }

    private static String together(List<String> lines, Function<String, ? extends Comparable<?>> subject) {
        Map<Comparable<?>, List<String>> bySubject = new TreeMap<>();
        lines.forEach(line -> bySubject
                .computeIfAbsent(subject.apply(line), first -> new ArrayList<>())
                .add(line));
        return bySubject.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    /** What was sent before the user is signed out has come before the news of it. */
    void hearsNoMore() {
        server.simulator().changeAgentState(id, AgentState.LOGOUT, 0).join();
        List<String> heard = new ArrayList<>();
        desktop.next(update -> {
            String line = inShort.of(id, update);
            boolean out = line.startsWith("LOGOUT");
            if (!out) {
                heard.add(line);
            }
            return out;
        });
        assertThat(String.join("\n", heard)).as("what " + id + " hears besides").isEmpty();
    }

    @Override
    public void close() {
        desktop.close();
    }
}
