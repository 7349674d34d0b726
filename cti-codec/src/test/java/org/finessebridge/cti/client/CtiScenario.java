package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * Runs one script: a client with its real session logic and codec, servers that the script plays or
 * that are simulated, and a clock that only the script moves. See {@code scenarios/cti/README.md}
 * for the words of a script.
 */
final class CtiScenario {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final FakeTimer timer = new FakeTimer();
    private final FakeDialer dialer = new FakeDialer();
    private final ScenarioListener listener = new ScenarioListener();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScenarioServers servers = new ScenarioServers(timer);
    private final ScenarioLog log = new ScenarioLog();
    private final Map<CtiSide, ScenarioPeer> peers = new EnumMap<>(CtiSide.class);
    private final List<ScenarioPeer> connections = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();
    private CtiClientSettings.Builder settings =
            CtiClientSettings.builder().sides(ScenarioServers.endpoint(CtiSide.A), ScenarioServers.endpoint(CtiSide.B));
    private @Nullable CtiConnector client;
    private CtiSide on = CtiSide.A;
    private long invokeId;

    /** Runs the lines; the failure of one names it. */
    void run(List<String> script) {
        timer.afterEach(this::move);
        try (log) {
            for (int i = 0; i < script.size(); i++) {
                String line = script.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                try {
                    step(words(line));
                    move();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("line %d, %s: %s".formatted(i + 1, line, e.getMessage()), e);
                }
            }
            end();
        }
    }

    /** Every request has had its one outcome when the client is closed. */
    private void end() {
        CtiConnector closing = Objects.requireNonNull(client);
        closing.close(() -> {});
        move();
        timer.advance(Duration.ofMinutes(1));
        assertThat(listener.outcomes.keySet()).containsExactlyInAnyOrderElementsOf(requested);
        assertThat(closing.state()).isEqualTo(CtiClientState.CLOSED);
        assertThat(connections).as("connections left open").noneMatch(ScenarioPeer::isOpen);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }

    private void move() {
        boolean moved;
        do {
            moved = false;
            for (ScenarioPeer peer : List.copyOf(connections)) {
                moved |= peer.move();
            }
        } while (moved);
    }

    private void step(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "client" -> rest.forEach(this::set);
            case "server" -> servers.add(rest);
            case "start" -> start();
            case "on" -> on = CtiSide.valueOf(rest.getFirst());
            case "connect" -> connect(CtiSide.valueOf(rest.getFirst()));
            case "refuse" -> dialled(CtiSide.valueOf(rest.getFirst())).answer().failed("connection refused");
            case "E" -> expectMessage(rest);
            case "I" -> send(rest);
            case "disconnect" -> peer().disconnect();
            case "advance" -> timer.advance(duration(rest.getFirst()));
            case "request" -> request(rest.getFirst());
            case "requests" -> requests(rest.getFirst(), Integer.parseInt(rest.get(1)));
            case "pause" -> client().paused(true);
            case "resume" -> client().paused(false);
            case "close" -> client().close(() -> {});
            case "simulate" -> servers.play(on, rest);
            case "expect" -> expect(rest);
            default -> throw new IllegalArgumentException("no such word");
        }
    }

    private void set(String setting) {
        int equals = setting.indexOf('=');
        String value = setting.substring(equals + 1);
        settings = switch (setting.substring(0, equals)) {
            case "sides" ->
                settings.sides(value.chars()
                        .mapToObj(Character::toString)
                        .map(CtiSide::valueOf)
                        .map(ScenarioServers::endpoint)
                        .toArray(CtiEndpoint[]::new));
            case "versions" -> settings.protocolVersions(ScenarioServers.versions(value));
            case "preferSideA" -> settings.preferSideA(Boolean.parseBoolean(value));
            case "requestTimeout" -> settings.requestTimeout(duration(value));
            case "standbyTimeout" -> settings.standbyTimeout(duration(value));
            case "requiredServices" -> settings.requiredServices(Long.decode(value));
            default -> throw new IllegalArgumentException(setting);
        };
    }

    static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse("PT" + text);
    }

    private void start() {
        CtiClientSettings set = settings.build();
        CtiConnector started = new CtiConnector(
                set,
                timer,
                dialer,
                CtiClientMeters.in(meters, new AtomicInteger(), set),
                listener,
                CtiTraffic.UNSEEN,
                () -> 0);
        client = started;
        started.start();
    }

    private CtiConnector client() {
        return Objects.requireNonNull(client, "not started");
    }

    private ScenarioPeer peer() {
        return Objects.requireNonNull(peers.get(on), () -> "no connection with side " + on);
    }

    private FakeDialer.Dialled dialled(CtiSide side) {
        FakeDialer.Dialled next = dialer.waiting().poll();
        assertThat(next).as("the client connects").isNotNull();
        assertThat(Objects.requireNonNull(next).endpoint()).isEqualTo(ScenarioServers.endpoint(side));
        return next;
    }

    private void connect(CtiSide side) {
        ScenarioPeer connected = new ScenarioPeer(dialled(side).connect(), servers.simulated(side));
        connections.add(connected);
        peers.put(side, connected);
        on = side;
    }

    private void expectMessage(List<String> words) {
        CtiMessage next = peer().received().poll();
        if (words.getFirst().equals("nothing")) {
            assertThat(next).isNull();
            return;
        }
        assertThat(next).as("a message of the client").isNotNull();
        CtiMessage message = Objects.requireNonNull(next);
        assertThat(MessageText.parse(words).difference(message)).isEmpty();
        Long id = MessageText.invokeId(message);
        invokeId = id == null ? invokeId : id;
    }

    private void send(List<String> words) {
        if (words.getFirst().equals("hex")) {
            peer().sendHex(String.join("", words.subList(1, words.size())));
        } else {
            peer().send(MessageText.parse(words).message(invokeId));
        }
    }

    private void request(String name) {
        requested.add(name);
        client().send(
                        SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2001"),
                        outcome -> listener.outcome(name, outcome));
    }

    private void requests(String name, int count) {
        for (int i = 1; i <= count; i++) {
            request(name + "-" + i);
        }
    }

    private void expect(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "opened" -> expectNext(listener.sessions, "opened", rest);
            case "lost" -> expectNext(listener.sessions, "lost", rest);
            case "health" -> expectNext(listener.health, "", rest);
            case "states" -> expectStates(rest);
            case "state" -> assertThat(client().state()).hasToString(rest.getFirst());
            case "event" -> expectEvent(rest);
            case "outcome" -> expectOutcome(rest);
            case "outcomes" -> expectOutcomes(rest);
            case "log" -> assertThat(log.next(rest.getFirst())).contains(rest.getFirst());
            case "meter" -> expectMeter(rest);
            case "closed" ->
                assertThat(peer().isOpen()).as("the connection is open").isFalse();
            case "connected" ->
                assertThat(peer().isOpen()).as("the connection is open").isTrue();
            case "quiet" -> {
                assertThat(listener.sessions).isEmpty();
                assertThat(dialer.waiting()).isEmpty();
            }
            default -> throw new IllegalArgumentException("nothing can be expected so");
        }
    }

    /** {@code cti.health part=peripheral 1}. */
    private void expectMeter(List<String> words) {
        RequiredSearch search = meters.get(words.getFirst());
        for (String tag : words.subList(1, words.size() - 1)) {
            int equals = tag.indexOf('=');
            search = search.tag(tag.substring(0, equals), tag.substring(equals + 1));
        }
        assertThat(search.meter().measure().iterator().next().getValue())
                .isEqualTo(Double.parseDouble(words.getLast()));
    }

    private static void assertHas(String text, List<String> parts) {
        for (String part : parts) {
            assertThat(text).contains(part);
        }
    }

    private static void expectNext(Deque<String> told, String kind, List<String> parts) {
        String next = told.poll();
        assertThat(next).isNotNull().startsWith(kind);
        assertHas(Objects.requireNonNull(next), parts);
    }

    private void expectStates(List<String> states) {
        assertThat(listener.states).containsExactlyElementsOf(states);
        listener.states.clear();
    }

    private void expectEvent(List<String> words) {
        CtiEvent next = listener.events.poll();
        assertThat(next).isNotNull();
        assertThat(MessageText.parse(words).difference(Objects.requireNonNull(next)))
                .isEmpty();
    }

    private void expectOutcome(List<String> words) {
        CtiOutcome<?> outcome = listener.outcomes.get(words.getFirst());
        if (words.get(1).equals("none")) {
            assertThat(outcome).isNull();
            return;
        }
        assertThat(outcome).isNotNull();
        assertThat(Objects.requireNonNull(outcome).getClass().getSimpleName()).isEqualTo(words.get(1));
        assertHas(outcome.toString(), words.subList(2, words.size()));
    }

    /** {@code load Confirmed=3 SessionLost=2}: how the requests of that name ended. */
    private void expectOutcomes(List<String> words) {
        Map<String, Long> ended = listener.outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(words.getFirst() + "-"))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().getClass().getSimpleName(), Collectors.counting()));
        Map<String, Long> expected = words.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        word -> word.substring(0, word.indexOf('=')),
                        word -> Long.valueOf(word.substring(word.indexOf('=') + 1))));
        assertThat(ended).isEqualTo(expected);
    }
}
