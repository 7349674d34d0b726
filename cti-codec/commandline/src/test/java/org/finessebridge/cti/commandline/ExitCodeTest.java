package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.finessebridge.cti.commandline.exit.ExitCode;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void everyCodeIsAnotherOne() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::meaning)).doesNotHaveDuplicates();
    }

    @Test
    void readmeListsEveryCode() throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(readme).contains("\n| %d | %s |\n".formatted(code.number(), code.meaning()));
        }
    }
}
