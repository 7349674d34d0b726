package org.finessebridge.scenario.run;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.plan.Detail;
import org.finessebridge.scenario.plan.StepDetails;
import org.jspecify.annotations.Nullable;

/** Whether a dialog is as a step expects it. */
final class DialogMatch {

    private static final String ABSENT = "absent";
    private static final String DIALOG = "/finesse/api/Dialog/";

    private final Stage stage;

    DialogMatch(Stage stage) {
        this.stage = stage;
    }

    /** What is not as expected, in a line; null where all is. */
    @Nullable
    String mismatch(FinesseObject dialog, @Nullable String state, StepDetails expected) {
        if (state != null && !state.equals(dialog.own("state"))) {
            return "the dialog is %s, not %s".formatted(dialog.own("state"), state);
        }
        for (Map.Entry<String, String> participant : expected.participants().entrySet()) {
            String is = stateOf(dialog, stage.address(participant.getKey()));
            if (!is.equals(participant.getValue())) {
                return "%s is %s, not %s".formatted(participant.getKey(), is, participant.getValue());
            }
        }
        for (Map.Entry<String, Set<String>> actions : expected.actions().entrySet()) {
            if (stateOf(dialog, stage.address(actions.getKey())).equals(ABSENT)) {
                return "%s takes no part".formatted(actions.getKey());
            }
            Set<String> are = actionsOf(dialog, stage.address(actions.getKey()));
            if (!are.equals(actions.getValue())) {
                return "the actions of %s are %s, not %s".formatted(actions.getKey(), are, actions.getValue());
            }
        }
        Map<String, String> variables = dialog.variables();
        for (Map.Entry<String, String> variable : expected.variables().entrySet()) {
            String is = variables.get(variable.getKey());
            if (!fits(variable.getValue(), is == null ? "" : is)) {
                return "%s is %s, not '%s'"
                        .formatted(variable.getKey(), is == null ? "absent" : "'" + is + "'", variable.getValue());
            }
        }
        for (Map.Entry<Detail, String> value : expected.values().entrySet()) {
            String is = value(dialog, value.getKey());
            String wanted = wanted(value.getKey(), value.getValue());
            if (!fits(wanted, is)) {
                return "%s is '%s', not '%s'".formatted(value.getKey().inFile(), stage.shown(is), value.getValue());
            }
        }
        return null;
    }

    /** Whether a value is as expected; an asterisk stands for any text. */
    static boolean fits(String expected, String is) {
        return expected.equals("*") ? !is.isEmpty() : expected.equals(is);
    }

    private String wanted(Detail detail, String value) {
        return switch (detail) {
            case FROM, TO -> stage.address(value);
            case SECONDARY_CALL, ASSOCIATED_CALL ->
                value.isEmpty() ? "" : Objects.requireNonNullElse(stage.calls().idOrNull(value), value);
            default -> value;
        };
    }

    private static String value(FinesseObject dialog, Detail detail) {
        return switch (detail) {
            case FROM -> dialog.own("fromAddress");
            case TO -> dialog.own("toAddress");
            case SECONDARY_CALL -> dialog.own("secondaryId");
            case ASSOCIATED_CALL -> {
                String uri = dialog.own("associatedDialogUri");
                yield uri.startsWith(DIALOG) ? uri.substring(DIALOG.length()) : uri;
            }
            default -> dialog.text(detail.inFile());
        };
    }

    private static String stateOf(FinesseObject dialog, String address) {
        return dialog.participants().stream()
                .filter(party -> party.address().equals(address))
                .map(FinesseObject.Party::state)
                .findFirst()
                .orElse(ABSENT);
    }

    private static Set<String> actionsOf(FinesseObject dialog, String address) {
        return dialog.participants().stream()
                .filter(party -> party.address().equals(address))
                .map(FinesseObject.Party::actions)
                .findFirst()
                .orElse(Set.of());
    }
}
