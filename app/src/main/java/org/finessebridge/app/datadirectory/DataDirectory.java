package org.finessebridge.app.datadirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;

/**
 * Where the product keeps its files: {@code finesse.data-dir}. It exists and can be written once
 * this object exists.
 *
 * @param path its absolute path
 */
public record DataDirectory(Path path) {

    /**
     * Makes the directory where it is missing, and tries to write to it.
     *
     * @throws StartupException if that fails
     */
    static DataDirectory open(Path configured) {
        Path path = configured.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "write", ".test"));
        } catch (IOException e) {
            throw new StartupException(
                    "The data directory " + path + " can't be written (" + IoFailure.ofFile(e) + ").",
                    "Set finesse.data-dir to a directory that this user may write to.",
                    e);
        }
        return new DataDirectory(path);
    }

    /**
     * A directory inside for what nobody but the product's own user may read: hashes of passwords, what people have done. It exists
     * then, and where the file system has rights, others have none.
     *
     * @throws StartupException if it can't be made so
     */
    public Path ownerAlone(String name) {
        Path directory = path.resolve(name);
        try {
            return OwnerAlone.directory(directory);
        } catch (IOException e) {
            throw new StartupException(
                    "The directory " + directory + " can't be made one that this user alone reads ("
                            + IoFailure.ofFile(e) + ").",
                    "Let it belong to the user that runs the product.",
                    e);
        }
    }

    /** A file or directory inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }
}
