package org.finessebridge.app.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryDirectoryTest {

    private static final DirectorySnapshot FIRST = teams("1");
    private static final DirectorySnapshot SECOND = teams("1", "2");

    private final InMemoryDirectory directory = new InMemoryDirectory(FIRST);

    private static DirectorySnapshot teams(String... ids) {
        List<DirectoryTeam> teams = new ArrayList<>();
        for (String id : ids) {
            teams.add(new DirectoryTeam(id, "Team " + id));
        }
        return DirectorySnapshot.of(teams, List.of());
    }

    @Test
    void aChangeIsToldBeforeItCanBeSeenAndAgainAfter() {
        List<String> told = new ArrayList<>();
        directory.addListener(new DirectoryListener() {
            @Override
            public void directoryChanging(DirectoryChange change) {
                assertThat(directory.snapshot()).isSameAs(FIRST);
                assertThat(change.before()).isSameAs(FIRST);
                assertThat(change.after()).isSameAs(SECOND);
                told.add("changing");
            }

            @Override
            public void directoryChanged(DirectoryChange change) {
                assertThat(directory.snapshot()).isSameAs(SECOND);
                told.add("changed");
            }
        });

        directory.replace(SECOND);

        assertThat(told).containsExactly("changing", "changed");
        assertThat(directory.findTeam("2")).isPresent();
    }

    @Test
    void changesAreToldInTheirOrderAndEachStartsWhereTheLastEnded() {
        List<DirectoryChange> changes = new ArrayList<>();
        directory.addListener(changes::add);

        directory.replace(SECOND);
        directory.replace(DirectorySnapshot.EMPTY);

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).addedTeams()).extracting(DirectoryTeam::id).containsExactly("2");
        assertThat(changes.get(1).before()).isSameAs(SECOND);
        assertThat(changes.get(1).removedTeams()).extracting(DirectoryTeam::id).containsExactly("1", "2");
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromTheChange() {
        List<DirectoryChange> changes = new ArrayList<>();
        directory.addListener(change -> {
            throw new IllegalStateException("on purpose");
        });
        directory.addListener(changes::add);

        directory.replace(SECOND);

        assertThat(changes).hasSize(1);
        assertThat(directory.snapshot()).isSameAs(SECOND);
    }
}
