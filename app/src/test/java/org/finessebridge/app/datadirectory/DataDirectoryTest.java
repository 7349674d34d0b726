package org.finessebridge.app.datadirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the product keeps its files. */
class DataDirectoryTest {

    @Test
    void nobodyElseReadsWhatIsForItsOwnerAlone(@TempDir Path parent) throws IOException {
        Files.createDirectory(
                parent.resolve("logs"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        DataDirectory data = DataDirectory.open(parent);

        assertThat(Files.getPosixFilePermissions(data.ownerAlone("database")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(data.ownerAlone("logs")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
