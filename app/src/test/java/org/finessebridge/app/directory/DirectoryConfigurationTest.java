package org.finessebridge.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The directory holds what all its sources have. */
class DirectoryConfigurationTest {

    @Test
    void joinsItsSources() {
        try (AnnotationConfigApplicationContext context = context(source("1", "2001"), source("2", "2002"))) {
            Directory directory = context.getBean(Directory.class);

            assertThat(directory.teams()).extracting(DirectoryTeam::id).containsExactlyInAnyOrder("1", "2");
            assertThat(directory.users()).extracting(DirectoryUser::loginId).containsExactlyInAnyOrder("2001", "2002");
        }
    }

    @Test
    void isEmptyWithoutASource() {
        try (AnnotationConfigApplicationContext context = context()) {
            assertThat(context.getBean(Directory.class).users()).isEmpty();
        }
    }

    @Test
    void refusesTwoSourcesThatHaveTheSameUser() {
        assertThatThrownBy(() -> context(source("1", "2001"), source("2", "2001")))
                .hasRootCauseMessage("two users have the loginId 2001");
    }

    private static DirectorySource source(String team, String user) {
        return () -> DirectorySnapshot.of(
                List.of(new DirectoryTeam(team, "T" + team)),
                List.of(new DirectoryUser(
                        user, "u" + user, "", "", Set.of(Role.AGENT), team, List.of(), new KnownPassword(user))));
    }

    private static AnnotationConfigApplicationContext context(DirectorySource... sources) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        for (int i = 0; i < sources.length; i++) {
            DirectorySource source = sources[i];
            context.registerBean("source" + i, DirectorySource.class, () -> source);
        }
        context.register(DirectoryConfiguration.class);
        context.refresh();
        return context;
    }
}
