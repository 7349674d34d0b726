package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users, callers and phones do what they like while messages come out of order, late or not at all
 * and sessions break: each 202 is answered once, each dialog comes and goes once, and when it is
 * quiet everybody says what is so. {@code -Dcall-storm.seeds=1,17} or {@code 100-200} blows storms
 * of those seeds in place of the kept ones, each with every kind of fault and of both deployments;
 * {@code -Dcall-storm.kinds=LATE,LOST} and {@code -Dcall-storm.deployments=UCCE} choose among them.
 */
class CallStormIT {

    private static final Logger LOG = LoggerFactory.getLogger(CallStormIT.class);

    private static final Map<Deployment.Type, Played> SERVERS = new EnumMap<>(Deployment.Type.class);

    /** A server with everybody's clients. */
    private record Played(RunningServer server, Map<String, Desktop> desktops) implements AutoCloseable {

        static Played start(Deployment.Type type) {
            RunningServer server = RunningServer.start(
                    "--finesse.cti.dialect=" + (type == Deployment.Type.UCCX ? "uccx" : "ucce"),
                    "--finesse.cti.request-timeout=1s",
                    "--finesse.bridge.event-timeout=500ms");
            Map<String, Desktop> desktops = new LinkedHashMap<>();
            for (String user : CallStorm.USERS) {
                try {
                    desktops.put(user, SmackDesktop.overTcp(server, user));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return new Played(server, desktops);
        }

        @Override
        public void close() {
            desktops.values().forEach(Desktop::close);
            server.close();
        }
    }

    /** One storm. */
    record Blow(Deployment.Type type, CallStormFaults.Kind faults, long seed) {

        @Override
        public String toString() {
            return "%s, %s, seed %d".formatted(type, faults, seed);
        }
    }

    static Stream<Blow> storms() {
        String seeds = System.getProperty("call-storm.seeds");
        if (seeds == null) {
            return kept();
        }
        List<Blow> storms = new ArrayList<>();
        for (Deployment.Type type : chosen(Deployment.Type.class, "call-storm.deployments")) {
            for (CallStormFaults.Kind kind : chosen(CallStormFaults.Kind.class, "call-storm.kinds")) {
                for (String part : seeds.split(",", -1)) {
                    String[] range = part.split("-", 2);
                    LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]))
                            .mapToObj(seed -> new Blow(type, kind, seed))
                            .forEach(storms::add);
                }
            }
        }
        return storms.stream();
    }

    /** Those that take seconds each; storms of late messages take longer, by nature. */
    private static Stream<Blow> kept() {
        return Stream.of(
                new Blow(Deployment.Type.UCCE, CallStormFaults.Kind.ORDER, 1),
                new Blow(Deployment.Type.UCCE, CallStormFaults.Kind.LOST, 1),
                new Blow(Deployment.Type.UCCE, CallStormFaults.Kind.BROKEN, 1),
                new Blow(Deployment.Type.UCCX, CallStormFaults.Kind.ORDER, 1),
                new Blow(Deployment.Type.UCCX, CallStormFaults.Kind.BROKEN, 1));
    }

    private static <E extends Enum<E>> List<E> chosen(Class<E> of, String property) {
        String names = System.getProperty(property);
        return names == null
                ? List.of(of.getEnumConstants())
                : Stream.of(names.split(",", -1))
                        .map(name -> Enum.valueOf(of, name))
                        .toList();
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Played::close);
        SERVERS.clear();
    }

    @ParameterizedTest
    @MethodSource("storms")
    void everybodySaysWhatIsSo(Blow blow) {
        Played played = SERVERS.computeIfAbsent(blow.type(), Played::start);
        CallStorm storm = new CallStorm(
                played.server(), played.desktops(), blow.seed(), new CallStormFaults(blow.faults(), blow.seed()));
        try {
            storm.blow();
            LOG.info("{}: {}", blow, storm.outcomes());
        } catch (AssertionError | RuntimeException e) {
            played.close(); // what is left of it would spoil the others
            SERVERS.remove(blow.type());
            throw new AssertionError(blow + ": " + e.getMessage(), e);
        }
    }
}
