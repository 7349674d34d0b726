package org.finessebridge.app.owndirectory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * Agents who are named, and all others as far as they can be users: who can't is left out, and told with the reason,
 * for nobody has chosen them, and the id or the name of one agent must not keep all others out. Who that is, is found
 * once, before anything is locked; what was found then is looked at again behind that, as every import. For one import,
 * by one thread.
 */
final class AllAgents implements DirectoryImports.Source {

    /** Looks at what a directory is to be. */
    @FunctionalInterface
    interface Check {

        /** Adds what is wrong to the mistakes. */
        void look(DirectoryEntries wanted, DirectorySnapshot present, EntryMistakes mistakes);
    }

    private final List<TakenOver> named;
    private final List<TakenOver> others;
    private final Check check;
    private final List<Mistake> leftOut = new ArrayList<>();
    private @Nullable List<TakenOver> chosen;

    /**
     * Those of an import.
     *
     * @param named whose mistakes stay mistakes
     * @param others none of {@code named}
     */
    AllAgents(List<TakenOver> named, List<TakenOver> others, Check check) {
        this.named = named;
        this.others = others;
        this.check = check;
    }

    /** Who is left out. */
    List<Mistake> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The first time it chooses. */
    @Override
    public DirectoryEntries apply(DirectorySnapshot present) {
        List<TakenOver> all = chosen;
        if (all == null) {
            all = choose(present);
            chosen = all;
        }
        return TakenOver.into(present, all);
    }

    /** Each round leaves out all who are wrong; in the next one, the teams that only those brought are gone. */
    private List<TakenOver> choose(DirectorySnapshot present) {
        List<TakenOver> fitting = new ArrayList<>(others);
        while (true) {
            List<TakenOver> all = new ArrayList<>(named);
            all.addAll(fitting);
            EntryMistakes mistakes = EntryMistakes.unbounded();
            check.look(TakenOver.into(present, all), present, mistakes);
            if (!leaveOut(fitting, mistakes.all())) {
                return all; // right, or wrong by what was named
            }
        }
    }

    private boolean leaveOut(List<TakenOver> fitting, List<Mistake> mistakes) {
        Map<String, String> reasons = new HashMap<>();
        mistakes.forEach(mistake -> reasons.putIfAbsent(mistake.object(), mistake.reason()));
        return fitting.removeIf(one -> {
            String reason = reason(one, reasons);
            if (reason != null) {
                leftOut.add(new Mistake(0, one.object(), reason));
            }
            return reason != null;
        });
    }

    /** What is wrong with the agent, or with the team that the server tells. */
    private static @Nullable String reason(TakenOver one, Map<String, String> reasons) {
        String own = reasons.get(one.object());
        String team = one.toldTeam();
        String ofTeam = team == null ? null : reasons.get("Team " + team);
        return own == null && ofTeam != null ? "Team " + team + ": " + ofTeam : own;
    }
}
