package org.finessebridge.cti.simulator.centre;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a contact centre does with calls. */
final class CallsSection {

    static final Set<String> DIALED_NUMBER =
            Set.of("number", "queue", "device", "outside", "busy", "priority", "variables");
    static final Set<String> EXTERNAL_NUMBER = Set.of("number", "reaction", "after");
    static final Set<String> CAMPAIGN = Set.of(
            "name",
            "mode",
            "skillGroup",
            "ports",
            "customers",
            "reservationTime",
            "linesPerAgent",
            "variables",
            "repeat");
    static final Set<String> TRAFFIC =
            Set.of("seed", "callsPerHour", "dialedNumbers", "talk", "wrapUp", "ring", "patience", "agents");
    static final Set<String> DISTRIBUTION = Set.of("shape", "mean", "longest");

    private static final int LONGEST_NUMBER = 39; // ANI and DialedNumber have 40 bytes with their end
    private static final int MOST_VARIABLES = 30;
    private static final int LONGEST_VALUE = 210;
    private static final int LONGEST_CALL_VARIABLE = 39; // 40 bytes with its end
    private static final int LONGEST_VARIABLE_NAME = 32;
    private static final int MOST_PORTS = 1_000;
    private static final int MOST_CUSTOMERS = 100_000;
    private static final int MOST_LINES = 10;
    private static final long MOST_CALLS_AN_HOUR = 1_000_000;
    private static final Duration RESERVATION = Duration.ofSeconds(30);

    private final Place file;
    private final StaffSection staff;
    private final Map<String, DialedNumber> dialedNumbers = new LinkedHashMap<>();

    CallsSection(Place file, StaffSection staff) {
        this.file = file;
        this.staff = staff;
    }

    CallPlan read() {
        file.member("dialedNumbers").entries(StaffSection.MOST_OTHERS).forEach(this::dialedNumber);
        List<ExternalNumber> external = file.member("externalNumbers").entries(StaffSection.MOST_OTHERS).stream()
                .map(place -> {
                    place.object(EXTERNAL_NUMBER);
                    return new ExternalNumber(
                            place.member("number").text(1, LONGEST_NUMBER),
                            place.member("reaction")
                                    .oneOf(ExternalNumber.Reaction.class, ExternalNumber.Reaction.ANSWERS),
                            place.member("after").timeOr(Duration.ZERO));
                })
                .toList();
        List<Campaign> campaigns = new ArrayList<>();
        file.member("campaigns").entries(StaffSection.MOST_OTHERS).forEach(place -> campaign(place, campaigns));
        return new CallPlan(
                dialedNumbers,
                external,
                staff.overflows(),
                staff.deskSettings(),
                campaigns,
                traffic(file.member("traffic")));
    }

    private void dialedNumber(Place place) {
        int before = place.mistakes().count();
        place.object(DIALED_NUMBER);
        Place number = place.member("number");
        String dialed = number.text(1, LONGEST_NUMBER);
        if (staff.hasExtension(dialed)) {
            number.wrong("is " + dialed + ", which is an extension");
        }
        CallTarget target = target(place);
        int priority =
                (int) place.member("priority").numberOr(DialedNumber.USUAL_PRIORITY, 1, DialedNumber.LOWEST_PRIORITY);
        Map<String, String> variables = variables(place.member("variables"));
        place.add(before, () -> {
            if (dialedNumbers.putIfAbsent(dialed, new DialedNumber(dialed, target, priority, variables)) != null) {
                throw new IllegalArgumentException("the number " + dialed + " exists twice");
            }
        });
    }

    private CallTarget target(Place place) {
        List<CallTarget> targets = new ArrayList<>();
        if (place.member("queue").isThere()) {
            targets.add(new CallTarget.Queue(staff.skillGroup(place.member("queue"))));
        }
        if (place.member("device").isThere()) {
            String device = place.member("device").text(1, StaffSection.LONGEST_EXTENSION);
            if (!staff.hasExtension(device)) {
                place.member("device").wrong("is '" + device + "', which is no extension");
            }
            targets.add(new CallTarget.Device(device));
        }
        if (place.member("outside").isThere()) {
            targets.add(new CallTarget.Outside(place.member("outside").text(1, LONGEST_NUMBER)));
        }
        if (place.member("busy").flag()) {
            targets.add(new CallTarget.Busy());
        }
        if (targets.size() != 1) {
            place.wrong("needs one of queue, device, outside and busy: true, but has " + targets.size());
        }
        return targets.isEmpty() ? new CallTarget.Busy() : targets.getFirst();
    }

    private void campaign(Place place, List<Campaign> campaigns) {
        int before = place.mistakes().count();
        place.object(CAMPAIGN);
        String name = place.member("name").text(1, StaffSection.LONGEST_NAME);
        if (!place.member("mode").isThere()) {
            place.member("mode").wrong("is missing");
        }
        Campaign.Mode mode = place.member("mode").oneOf(Campaign.Mode.class, Campaign.Mode.PREVIEW);
        long skillGroup = staff.skillGroup(place.member("skillGroup"));
        List<String> ports = numbers(place.member("ports"), MOST_PORTS);
        List<String> customers = numbers(place.member("customers"), MOST_CUSTOMERS);
        Duration reservationTime = place.member("reservationTime").timeOr(RESERVATION);
        int lines = (int) place.member("linesPerAgent").numberOr(1, 1, MOST_LINES);
        Map<String, String> variables = variables(place.member("variables"));
        boolean repeats = place.member("repeat").flag();
        place.add(
                before,
                () -> campaigns.add(new Campaign(
                        name, mode, skillGroup, ports, customers, reservationTime, lines, variables, repeats)));
    }

    /** Variables that fit into messages. */
    private static Map<String, String> variables(Place place) {
        Map<String, String> variables = place.texts(MOST_VARIABLES, LONGEST_VALUE);
        variables.forEach((name, value) -> {
            boolean fixed = name.matches("callVariable([1-9]|10)|wrapUp");
            int longest = fixed ? LONGEST_CALL_VARIABLE : LONGEST_VALUE;
            if (bytes(name) > LONGEST_VARIABLE_NAME) {
                place.member(name).wrong("has a name of more than %d bytes".formatted(LONGEST_VARIABLE_NAME));
            } else if (bytes(value) > longest) {
                place.member(name).wrong("has %d bytes, at most %d are allowed".formatted(bytes(value), longest));
            }
        });
        return variables;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<String> numbers(Place list, int most) {
        return list.entries(most).stream()
                .map(number -> number.text(1, LONGEST_NUMBER))
                .toList();
    }

    private @Nullable TrafficProfile traffic(Place place) {
        if (!place.isThere()) {
            return null;
        }
        place.object(TRAFFIC);
        Place rates = place.member("callsPerHour");
        List<Long> callsPerHour = rates.value() instanceof SourceValue.Entries
                ? rates.entries(TrafficProfile.HOURS).stream()
                        .map(rate -> rate.number(0, MOST_CALLS_AN_HOUR))
                        .toList()
                : Collections.nCopies(TrafficProfile.HOURS, rates.number(0, MOST_CALLS_AN_HOUR));
        if (callsPerHour.size() != TrafficProfile.HOURS) {
            rates.wrong("has %d entries: one number, or one for each of 24 hours".formatted(callsPerHour.size()));
            callsPerHour = Collections.nCopies(TrafficProfile.HOURS, 0L);
        }
        List<String> dialed = new ArrayList<>();
        for (Place number : place.member("dialedNumbers").entries(StaffSection.MOST_OTHERS)) {
            dialed.add(number.text(1, LONGEST_NUMBER));
            if (!dialedNumbers.containsKey(dialed.getLast())) {
                number.wrong("is " + dialed.getLast() + ", which is none of the dialled numbers");
            }
        }
        if (dialed.isEmpty()) {
            place.member("dialedNumbers").wrong("needs at least one number");
            return null;
        }
        List<String> agents = new ArrayList<>();
        for (Place agent : place.member("agents").entries(StaffSection.MOST_OTHERS)) {
            agents.add(agent.text(1, StaffSection.LONGEST_NAME));
            if (!staff.hasAgent(agents.getLast())) {
                agent.wrong("is " + agents.getLast() + ", and there is no such agent");
            }
        }
        return new TrafficProfile(
                place.member("seed").numberOr(1, 0, Integer.MAX_VALUE),
                callsPerHour,
                dialed,
                distribution(place.member("talk"), Duration.ofMinutes(2)),
                distribution(place.member("wrapUp"), Duration.ofSeconds(20)),
                distribution(place.member("ring"), Duration.ofSeconds(4)),
                distribution(place.member("patience"), Duration.ofMinutes(2)),
                agents);
    }

    private static TimeDistribution distribution(Place place, Duration usual) {
        if (!place.isThere()) {
            return new TimeDistribution(TimeDistribution.Shape.EXPONENTIAL, usual);
        }
        place.object(DISTRIBUTION);
        TimeDistribution.Shape shape =
                place.member("shape").oneOf(TimeDistribution.Shape.class, TimeDistribution.Shape.EXPONENTIAL);
        Duration mean = place.member("mean").timeOr(usual);
        return new TimeDistribution(
                shape, mean, place.member("longest").timeOr(new TimeDistribution(shape, mean).longest()));
    }
}
