package org.finessebridge.app.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class InMemoryDirectoryTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory(
                    List.of(new DirectoryTeam("1", "One")),
                    List.of(
                            user("JSmith", "John.Smith"),
                            user("ADoe", "alice"),
                            user("adoe", "Alice2"),
                            user("2001", "ALICE")));

    private static DirectoryUser user(String loginId, String loginName) {
        return new DirectoryUser(
                loginId,
                loginName,
                "First",
                "Last",
                Set.of(Role.AGENT),
                "1",
                List.of(),
                new Password("secret"));
    }

    private @Nullable String inAnyCase(String name) {
        return directory.findUserInAnyCase(name).map(DirectoryUser::loginId).orElse(null);
    }

    @Test
    void theCaseOfANameCountsWhereSomebodyAsksForIt() {
        assertThat(directory.findUser("JSmith")).isPresent();
        assertThat(directory.findUser("jsmith")).isEmpty();
    }

    @Test
    void withoutCaseTheOnlyUserOfANameIsFound() {
        assertThat(inAnyCase("jsmith")).isEqualTo("JSmith");
        assertThat(inAnyCase("JOHN.smith")).isEqualTo("JSmith");
        assertThat(inAnyCase("nobody")).isNull();
    }

    @Test
    void amongSeveralOnlyTheOneThatIsNamedExactlyIsFound() {
        assertThat(inAnyCase("ADoe")).isEqualTo("ADoe");
        assertThat(inAnyCase("adoe")).isEqualTo("adoe");
        assertThat(inAnyCase("ADOE")).isNull();
        assertThat(inAnyCase("Alice")).isNull();
    }
}
