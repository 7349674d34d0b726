package org.finessebridge.app.administrator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.datadirectory.OwnerAlone;
import org.finessebridge.app.startup.StartupException;

/** The first administrator's first password: random, and in a file that its owner alone may read. */
public final class FirstPassword {

    /** Without those that look alike. */
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** Its name in the data directory. */
    public static final String FILE = "administrator-password";

    private static final int LENGTH = 20;

    /** Whoever may write it may read the database too. */
    private static final String RESET = "reset-administrator-password";

    private final Path file;
    private final Path reset;

    FirstPassword(DataDirectory data) {
        this.file = data.resolve(FILE);
        this.reset = data.resolve(RESET);
    }

    Path file() {
        return file;
    }

    /**
     * Makes one, and writes its file.
     *
     * @throws StartupException if the file can't be written
     */
    String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        try {
            Files.deleteIfExists(file);
            Files.write(OwnerAlone.newFile(file), (password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StartupException(
                    "The administrator's first password can't be written to " + file + " (" + e.getMessage() + ").",
                    "Set finesse.data-dir to a directory that this user may write to.",
                    e);
        }
        return password.toString();
    }

    /** Whether an operator, who has lost the password, asks for a new first one: by a file in the data directory. */
    boolean isAskedFor() {
        return Files.exists(reset);
    }

    /** It has been made. */
    void isGiven() throws IOException {
        Files.deleteIfExists(reset);
    }

    /** Deletes the file: the password has been changed. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
