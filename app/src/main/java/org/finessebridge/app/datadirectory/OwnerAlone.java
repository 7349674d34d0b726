package org.finessebridge.app.datadirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files and directories that nobody but the product's own user may read: keys, passwords, hashes of them, what people
 * have done. Where the file system has no rights, they are like others. Blocks; safe for use by any thread.
 */
public final class OwnerAlone {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerAlone() {}

    /**
     * Makes a directory, with those above it, or takes the rights from others at one that is there.
     *
     * @return the same
     * @throws IOException if it can't be made so
     */
    public static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (hasRights(directory) && !Files.getPosixFilePermissions(directory).equals(DIRECTORY)) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
        return directory;
    }

    /**
     * Makes an empty file, which at no moment anybody else could open.
     *
     * @return the same
     * @throws IOException if it is there already, or can't be made
     */
    public static Path newFile(Path file) throws IOException {
        return Files.createFile(
                file, ofNewFile(Objects.requireNonNull(file.toAbsolutePath().getParent())));
    }

    /**
     * Makes an empty file with a name that nothing else has.
     *
     * @throws IOException if it can't be made
     */
    public static Path newTemporaryFile(Path directory, String prefix, String suffix) throws IOException {
        return Files.createTempFile(directory, prefix, suffix, ofNewFile(directory));
    }

    private static FileAttribute<?>[] ofNewFile(Path directory) throws IOException {
        return hasRights(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
