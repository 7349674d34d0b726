package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Passwords: from files or from the environment, never from the command line, which every user of
 * the machine can read.
 */
final class PasswordSource {

    private static final int LONGEST_FILE = 4096;

    private PasswordSource() {}

    /**
     * The first line of the file that an option names; where no file is named, a variable of the environment; else empty.
     */
    static Secret of(String option, @Nullable Path file, Map<String, String> environment, String variable) {
        if (file == null) {
            return new Secret(environment.getOrDefault(variable, ""));
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
            return new Secret(text.lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new CommandFailure(CtiExitCode.BAD_FILE, "%s: %s cannot be read".formatted(option, file));
        }
    }
}
