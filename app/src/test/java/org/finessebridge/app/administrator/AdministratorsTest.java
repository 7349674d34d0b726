package org.finessebridge.app.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.DirectoryPasswords;
import org.finessebridge.app.security.KeptPassword;
import org.finessebridge.app.security.PresentedPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The administrators' accounts, from one start to the next. */
@ExtendWith(OutputCaptureExtension.class)
class AdministratorsTest {

    private static final String OWN = "a long one of my own";

    @TempDir
    private Path data;

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 100);

    private List<DirectoryUser> users = List.of();

    private Administrators start() {
        return new Administrators(
                database.client(),
                database.store(),
                new DataDirectory(data),
                new DemoContactCentre(List.of(), List.of(), List.of()),
                new InMemoryDirectory(DirectorySnapshot.of(List.of(new DirectoryTeam("1", "Sales")), users)),
                new DirectoryPasswords());
    }

    private String first() throws IOException {
        return Files.readString(data.resolve("administrator-password")).strip();
    }

    private static boolean matches(Administrators administrators, String password) {
        return administrators.find("administrator").orElseThrow().matches(password);
    }

    @Test
    void whoHasLostThePasswordGetsANewFirstOneOnce(CapturedOutput output) throws IOException {
        start().changePassword("administrator", new PresentedPassword(first()), OWN);
        assertThat(output)
                .contains("The first administrator is \"administrator\"")
                .doesNotContain("is reset");
        Path asks = Files.createFile(data.resolve("reset-administrator-password"));

        Administrators reset = start();

        String again = first();
        assertThat(output.getOut().lines().toList())
                .last()
                .asString()
                .startsWith("The password is reset")
                .contains(again);
        assertThat(matches(reset, OWN)).isFalse();
        assertThat(matches(reset, again)).isTrue();
        assertThat(reset.hasToChange("administrator")).isTrue();
        assertThat(asks).doesNotExist();
        assertThat(database.auditLog()).anyMatch(line -> line.contains("operator"));
        assertThat(matches(start(), again)).isTrue();
    }

    @Test
    void withoutThatFileThePasswordStays() throws IOException {
        start().changePassword("administrator", new PresentedPassword(first()), OWN);

        assertThat(matches(start(), OWN)).isTrue();
        assertThat(data.resolve("administrator-password")).doesNotExist();
    }

    private static DirectoryUser user(StoredCredential credential) {
        return new DirectoryUser(
                "1002", "bsmith", "Bob", "Smith", Set.of(Role.AGENT, Role.ADMINISTRATOR), "1", List.of(), credential);
    }

    @Test
    void theAccountGoesWhileAUserCanDoItsWork() {
        Administrators alone = start();
        assertThatThrownBy(() -> alone.delete("administrator", "administrator"))
                .isInstanceOf(FinesseApiException.class);
        users = List.of(user(KeptPassword.NONE));
        assertThatThrownBy(() -> start().delete("1002", "administrator"))
                .as("who has no password is nobody")
                .isInstanceOf(FinesseApiException.class);

        users = List.of(user(new KnownPassword(OWN)));
        Administrators beside = start();
        beside.delete("1002", "administrator");

        assertThat(beside.anyExists()).isFalse();
        assertThat(beside.isReserved("administrator")).isTrue();
        assertThat(data.resolve("administrator-password")).doesNotExist();
        assertThat(start().find("administrator")).isEmpty();
        assertThat(data.resolve("administrator-password")).doesNotExist();
    }

    @Test
    void aCentreWithoutAnybodyGetsTheFirstOneAgain() throws IOException {
        users = List.of(user(new KnownPassword(OWN)));
        assertThat(start().anyExists()).isFalse();
        users = List.of();

        assertThat(matches(start(), first())).isTrue();
    }
}
