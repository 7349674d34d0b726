package org.finessebridge.app.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.security.PresentedPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrators' accounts, from one start to the next. */
class AdministratorsTest {

    private static final String OWN = "a long one of my own";

    @TempDir
    private Path data;

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 100);

    private Administrators start() {
        return new Administrators(
                database.client(),
                database.store(),
                new DataDirectory(data),
                new DemoContactCentre(List.of(), List.of(), List.of()));
    }

    private String first() throws IOException {
        return Files.readString(data.resolve("administrator-password")).strip();
    }

    private static boolean matches(Administrators administrators, String password) {
        return administrators.find("administrator").orElseThrow().matches(password);
    }

    @Test
    void whoHasLostThePasswordGetsANewFirstOneOnce() throws IOException {
        start().changePassword("administrator", new PresentedPassword(first()), OWN);
        Path asks = Files.createFile(data.resolve("reset-administrator-password"));

        Administrators reset = start();

        String again = first();
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
}
