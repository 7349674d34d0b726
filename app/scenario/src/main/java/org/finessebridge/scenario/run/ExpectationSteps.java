package org.finessebridge.scenario.run;

import java.time.Duration;
import java.util.List;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.plan.Detail;
import org.finessebridge.scenario.plan.Step;
import org.jspecify.annotations.Nullable;

/** What a user is expected to hear: events of dialogs, of the user, of the service. */
final class ExpectationSteps {

    /** How long after a request its user's state is looked at again. */
    private static final Duration SETTLING = Duration.ofMillis(300);

    private final Stage stage;
    private final DialogMatch dialogs;

    ExpectationSteps(Stage stage) {
        this.stage = stage;
        this.dialogs = new DialogMatch(stage);
    }

    private record Found(int index, HeardUpdate update) {}

    /** Whether an update is what is expected: null, or what is not; and whether it could have been at all. */
    private interface Look {
        @Nullable
        String mismatch(HeardUpdate update);
    }

    /** Takes the step, where it is such a one. */
    boolean take(Step step) throws StepFailedException, InterruptedException {
        switch (step.verb()) {
            case GETS -> dialog(step, "POST");
            case SEES -> dialog(step, "");
            case LOSES -> dialog(step, "DELETE");
            case IS -> user(step);
            case SEES_SERVICE -> service(step);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void dialog(Step step, String event) throws StepFailedException, InterruptedException {
        Desk desk = stage.desk(step.actor());
        String name = step.word("call");
        String id = stage.calls().idOrNull(name);
        Look look = update -> {
            FinesseObject dialog = update.what();
            if (dialog == null || (!event.isEmpty() && !update.event().equals(event))) {
                return "it is no " + event;
            }
            return dialogs.mismatch(dialog, step.wordOrNull("state"), step.details());
        };
        Found found = desk.inbox().await(stage.within(step), _ -> {
            List<HeardUpdate> all = desk.inbox().all();
            for (int i = 0; i < all.size(); i++) {
                if (isMeant(desk, all.get(i), i, id) && look.mismatch(all.get(i)) == null) {
                    return new Found(i, all.get(i));
                }
            }
            return null;
        });
        if (found == null) {
            throw failed(step, desk, nearest(desk, id, look));
        }
        if (id == null) {
            stage.calls().bind(name, found.update().dialogId());
        }
        desk.see(found.update().dialogId(), found.index());
        heard(found.update());
    }

    /** Whether an event is of the dialog, or of one without a name where the name is new; and is still unseen. */
    private boolean isMeant(Desk desk, HeardUpdate update, int index, @Nullable String id) {
        if (!update.isDialog() || desk.hasSeen(update.dialogId(), index)) {
            return false;
        }
        return id == null
                ? !stage.calls().isBound(update.dialogId())
                : update.dialogId().equals(id);
    }

    /** Why the last event that could have been it was not. */
    private String nearest(Desk desk, @Nullable String id, Look look) {
        List<HeardUpdate> all = desk.inbox().all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (isMeant(desk, all.get(i), i, id)) {
                return "%s; %s".formatted(stage.inWords(all.get(i)), look.mismatch(all.get(i)));
            }
        }
        HeardUpdate last = id == null ? null : desk.lastOf(id);
        return last == null
                ? "no event of such a dialog"
                : "no new event of it; the last one, which an earlier step has seen, was " + stage.inWords(last);
    }

    private void user(Step step) throws StepFailedException, InterruptedException {
        Desk desk = stage.desk(step.actor());
        Look look = update -> userMismatch(update, step);
        Found found = awaitUser(step, desk, look);
        while (found != null && found.index() <= desk.seenOfUser() && isOvertaken(desk, found)) {
            found = awaitUser(step, desk, look);
        }
        if (found == null) {
            HeardUpdate last = desk.lastOfUser();
            throw failed(
                    step,
                    desk,
                    last == null
                            ? "no event of the user"
                            : "%s; %s".formatted(stage.inWords(last), look.mismatch(last)));
        }
        desk.seeUser(found.index());
        heard(found.update());
    }

    /** A state that a step before has seen may be about to change: what the last request did is told at any moment. */
    private static boolean isOvertaken(Desk desk, Found found) throws InterruptedException {
        Boolean overtaken = desk.inbox().await(SETTLING, _ -> {
            List<HeardUpdate> all = desk.inbox().all();
            for (int i = found.index() + 1; i < all.size(); i++) {
                if (desk.isOwn(all.get(i))) {
                    return true;
                }
            }
            return null;
        });
        return overtaken != null;
    }

    private @Nullable Found awaitUser(Step step, Desk desk, Look look) throws InterruptedException {
        return desk.inbox().await(stage.within(step), _ -> {
            List<HeardUpdate> all = desk.inbox().all();
            Found last = null;
            for (int i = 0; i < all.size(); i++) {
                if (desk.isOwn(all.get(i))) {
                    last = new Found(i, all.get(i));
                    if (i > desk.seenOfUser() && look.mismatch(all.get(i)) == null) {
                        return last;
                    }
                }
            }
            // Who is in that state is in it, whether another step has looked or not.
            return last != null && look.mismatch(last.update()) == null ? last : null;
        });
    }

    private static @Nullable String userMismatch(HeardUpdate update, Step step) {
        FinesseObject user = update.what();
        if (user == null || !user.own("state").equals(step.word("state"))) {
            return "the state is not " + step.word("state");
        }
        for (Detail detail : new Detail[] {Detail.PENDING_STATE, Detail.REASON_CODE_ID}) {
            String wanted = step.details().value(detail);
            String is = user.own(detail.inFile());
            if (wanted != null && !DialogMatch.fits(wanted, is)) {
                return "%s is '%s', not '%s'".formatted(detail.inFile(), is, wanted);
            }
        }
        return null;
    }

    private void service(Step step) throws StepFailedException, InterruptedException {
        Desk desk = stage.desk(step.actor());
        Found found = desk.inbox().await(stage.within(step), _ -> {
            List<HeardUpdate> all = desk.inbox().all();
            for (int i = desk.seenOfService() + 1; i < all.size(); i++) {
                FinesseObject what = all.get(i).what();
                if (what != null && all.get(i).isService() && what.own("status").equals(step.word("status"))) {
                    return new Found(i, all.get(i));
                }
            }
            return null;
        });
        if (found == null) {
            throw failed(step, desk, "no such event");
        }
        desk.seeService(found.index());
        heard(found.update());
    }

    private void heard(HeardUpdate update) {
        stage.protocol().at(update.nanos(), "    ✓ " + stage.inWords(update));
    }

    private StepFailedException failed(Step step, Desk desk, String instead) {
        Duration within = stage.within(step);
        return new StepFailedException("  expected: %s, within %s%s%n  came instead: %s%n%s"
                .formatted(step.text(), Polling.inWords(within), inWords(step), instead, stage.lastEvents(desk)));
    }

    private static String inWords(Step step) {
        StringBuilder text = new StringBuilder();
        step.details()
                .participants()
                .forEach((party, state) ->
                        text.append(", ").append(party).append(' ').append(state));
        step.details()
                .actions()
                .forEach((party, actions) ->
                        text.append(", actions of ").append(party).append(' ').append(actions));
        step.details()
                .variables()
                .forEach((name, value) -> text.append(", ")
                        .append(name)
                        .append(" '")
                        .append(value)
                        .append('\''));
        step.details()
                .values()
                .forEach((detail, value) -> text.append(", ")
                        .append(detail.inFile())
                        .append(" '")
                        .append(value)
                        .append('\''));
        return text.toString();
    }
}
