package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.junit.jupiter.api.Test;

class CtiExitCodeTest {

    @Test
    void everyCodeIsAnotherOne() {
        assertThat(Arrays.stream(CtiExitCode.values()).map(CtiExitCode::number)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(CtiExitCode.values()).map(CtiExitCode::meaning))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDocumentListsEveryCode() throws Exception {
        String document = Files.readString(Path.of("../../docs/command-line.md"));
        for (CtiExitCode code : CtiExitCode.values()) {
            assertThat(document).contains("\n| %d | %s |\n".formatted(code.number(), code.meaning()));
        }
    }
}
