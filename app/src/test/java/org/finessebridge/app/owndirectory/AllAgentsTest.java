package org.finessebridge.app.owndirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.owndirectory.OwnUsers.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.owndirectory.entry.Mistake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many can be no users: the others are found soon, and once. */
class AllAgentsTest {

    private static final int UNFIT = 500;

    private final OwnUsers users = new OwnUsers();
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void somebodyIsThere() throws Exception {
        users.importAll(entry("1001", null));
    }

    @Test
    void whoIsUnfitIsFoundInAFewRoundsAndNotAgainBehindTheLock() throws Exception {
        List<CtiAgent> agents = new ArrayList<>();
        IntStream.range(0, UNFIT).forEach(i -> agents.add(agent(String.valueOf(2000 + i), null, null)));
        agents.add(agent("3000", "77", "Vertrieb"));
        agents.add(agent("3001", "78", "Ver\u0007trieb"));
        agents.add(agent("3002", "1", null));
        AllAgents all = all(agents);

        DirectoryDiff diff = users.imports.run(OwnUsers.IMPORTER, DirectoryController.URI, () -> all, true);

        assertThat(diff).returns(true, DirectoryDiff::applied).returns(3, DirectoryDiff::added);
        assertThat(users.user("3000").teamId()).isEqualTo("77");
        assertThat(users.user("3002").teamId()).isEqualTo("1");
        assertThat(all.leftOut())
                .hasSize(UNFIT + 1)
                .contains(new Mistake(0, "User 2499", "The teamId '' is that of no own team"))
                .last()
                .returns("User 3001", Mistake::object)
                .extracting(Mistake::reason)
                .asString()
                .startsWith("Team 78: The name ");
        assertThat(looks).as("one that finds them, one that finds nobody").hasValue(2);
    }

    /** It is nobody's fault in particular. */
    @Test
    void tooManyTeamsLeaveNobodyOut() throws Exception {
        AllAgents all = all(IntStream.rangeClosed(1, EntryRules.MOST_TEAMS + 1)
                .mapToObj(i -> agent(String.valueOf(i + 10_000), String.valueOf(i), "Team " + i))
                .toList());

        DirectoryDiff diff = users.imports.run(OwnUsers.IMPORTER, DirectoryController.URI, () -> all, true);

        assertThat(diff.mistakes())
                .containsExactly(new Mistake(0, "", "There are more than " + EntryRules.MOST_TEAMS + " teams"));
        assertThat(all.leftOut()).isEmpty();
    }

    private AllAgents all(List<CtiAgent> agents) {
        return new AllAgents(
                List.of(),
                agents.stream().map(agent -> new TakenOver(agent, null)).toList(),
                (wanted, present, mistakes) -> {
                    looks.incrementAndGet();
                    users.imports.look(wanted, present, mistakes);
                });
    }

    private static CtiAgent agent(String id, @Nullable String teamId, @Nullable String teamName) {
        return new CtiAgent(id, null, "Ada", "Agent", false, teamId, teamName);
    }
}
