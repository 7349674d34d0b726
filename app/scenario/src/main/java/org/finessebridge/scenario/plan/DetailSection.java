package org.finessebridge.scenario.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.finessebridge.scenario.source.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads what is said below a step's sentence. */
final class DetailSection {

    private static final int MOST = 50;
    private static final Set<String> ERROR_MEMBERS =
            Set.of("errorType", "errorMessage", "errorData", "peripheralErrorCode");
    private static final Set<String> ACTIONS = Set.of(
            "ANSWER",
            "HOLD",
            "RETRIEVE",
            "DROP",
            "CONSULT_CALL",
            "TRANSFER",
            "TRANSFER_SST",
            "CONFERENCE",
            "UPDATE_CALL_DATA",
            "SEND_DTMF",
            "PARTICIPANT_DROP",
            "BARGE_CALL",
            "START_RECORDING",
            "ACCEPT",
            "REJECT",
            "CLOSE",
            "RECLASSIFY",
            "UPDATE_SCHEDULED_CALLBACK",
            "CANCEL_SCHEDULED_CALLBACK");

    private final Map<String, CastMember> cast;
    private final Set<String> calls;

    DetailSection(Map<String, CastMember> cast, Set<String> calls) {
        this.cast = cast;
        this.calls = calls;
    }

    /**
     * @param members of the step; the first is its sentence
     */
    StepDetails read(Node step, Map<String, Node> members, Verb verb) {
        Map<Detail, String> values = new EnumMap<>(Detail.class);
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, String> participants = new LinkedHashMap<>();
        Map<String, Set<String>> actions = new LinkedHashMap<>();
        Map<String, String> error = null;
        Duration within = null;
        for (Map.Entry<String, Node> member :
                members.entrySet().stream().skip(1).toList()) {
            Node node = member.getValue();
            Detail detail = detail(member.getKey(), node, verb);
            if (detail == null) {
                continue;
            }
            switch (detail) {
                case VARIABLES -> variables.putAll(node.texts(MOST));
                case PARTICIPANTS -> participants.putAll(participants(node));
                case ACTIONS -> actions.putAll(actions(node));
                case ERROR -> error = error(node);
                case WITHIN -> within = node.timeOrNull();
                default -> values.put(detail, value(detail, node));
            }
        }
        boolean nothingToSet = (verb == Verb.UPDATE_CALL || verb == Verb.SET_DATA)
                && variables.isEmpty()
                && !values.containsKey(Detail.WRAP_UP);
        if (nothingToSet) {
            step.wrong("needs variables or wrapUp: what is to be set");
        }
        return new StepDetails(values, variables, participants, actions, error, within);
    }

    private static @Nullable Detail detail(String name, Node node, Verb verb) {
        Detail detail = Arrays.stream(Detail.values())
                .filter(known -> known.inFile().equals(name))
                .findFirst()
                .orElse(null);
        if (detail == null || !verb.details().contains(detail)) {
            String allowed =
                    verb.details().stream().map(Detail::inFile).sorted().collect(Collectors.joining(", "));
            node.wrong("is nothing that can be said of '%s'; %s"
                    .formatted(verb.inWords(), allowed.isEmpty() ? "nothing can" : "there are " + allowed));
            return null;
        }
        return detail;
    }

    private String value(Detail detail, Node node) {
        String text = detail == Detail.BODY ? node.openText(0, Node.LONGEST_TEXT) : node.text(0, Node.LONGEST_TEXT);
        switch (detail) {
            case STATUS -> {
                if (!text.matches("[1-5]\\d\\d")) {
                    node.wrong("is '%s', and has to be an HTTP status such as 202".formatted(text));
                }
            }
            case ANSWERED -> {
                if (!text.matches("true|false")) {
                    node.wrong("is '%s', and has to be true or false".formatted(text));
                }
            }
            case PENDING_STATE -> {
                if (!text.isEmpty() && !WordKind.USER_STATE.fits(text)) {
                    node.wrong("is '%s', and has to be %s".formatted(text, WordKind.USER_STATE.inWords()));
                }
            }
            case FROM, TO -> requireParty(node, text);
            case SECONDARY_CALL, ASSOCIATED_CALL -> {
                if (!text.isEmpty() && !calls.contains(text)) {
                    node.wrong("is '%s', and has to be a call that a step before has begun%s"
                            .formatted(text, calls.isEmpty() ? "" : ": " + String.join(", ", new TreeSet<>(calls))));
                }
            }
            case BODY -> node.requireCalls(text, calls);
            default -> {}
        }
        return text;
    }

    private void requireParty(Node node, String party) {
        CastMember member = cast.get(party);
        boolean known = member == null
                ? party.matches("[+*#0-9]{1,39}|\\*")
                : !member.extension().isEmpty();
        if (!known) {
            node.wrong(StepSection.nobody(party, cast));
        }
    }

    private Map<String, String> participants(Node node) {
        Map<String, String> states = new LinkedHashMap<>();
        node.members(MOST).forEach((party, state) -> {
            requireParty(state, party);
            String text = state.text(1, Node.LONGEST_TEXT);
            if (!text.isEmpty() && !WordKind.PARTICIPANT_STATE.fits(text)) {
                state.wrong("is '%s', and has to be %s".formatted(text, WordKind.PARTICIPANT_STATE.inWords()));
            }
            states.put(party, text);
        });
        return states;
    }

    private Map<String, Set<String>> actions(Node node) {
        Map<String, Set<String>> actions = new LinkedHashMap<>();
        node.members(MOST).forEach((party, listed) -> {
            requireParty(listed, party);
            Set<String> names = new LinkedHashSet<>();
            for (Node action : listed.value() instanceof YamlValue.Items ? listed.items(0, MOST) : noList(listed)) {
                String name = action.text(1, Node.LONGEST_TEXT);
                if (!name.isEmpty() && !ACTIONS.contains(name)) {
                    action.wrong("is '%s', and has to be one of %s"
                            .formatted(name, String.join(", ", new TreeSet<>(ACTIONS))));
                }
                names.add(name);
            }
            actions.put(party, names);
        });
        return actions;
    }

    private static List<Node> noList(Node listed) {
        listed.hasToBe("a list of actions, such as [ANSWER]; [] is none");
        return List.of();
    }

    private static Map<String, String> error(Node node) {
        Map<String, String> error = new LinkedHashMap<>();
        node.members(MOST).forEach((name, value) -> {
            if (!ERROR_MEMBERS.contains(name)) {
                value.wrong("is no member of an error; there are " + String.join(", ", new TreeSet<>(ERROR_MEMBERS)));
            }
            error.put(name, value.text(0, Node.LONGEST_TEXT));
        });
        return error;
    }
}
