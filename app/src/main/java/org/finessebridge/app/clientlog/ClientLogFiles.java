package org.finessebridge.app.clientlog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * {@code logs/clientlogs} in the data directory: one file a log, named by user and time. There are
 * never more than the settings allow, of one user and in all; the oldest go. One thread at a time
 * writes, any may ask.
 */
@Component
@EnableConfigurationProperties(ClientLogSettings.class)
class ClientLogFiles {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS").withZone(ZoneOffset.UTC);

    /** What is being written has it. */
    private static final String UNFINISHED = ".part";

    private static final int NUMBERS = 1_000_000;

    private final Path directory;
    private final ClientLogSettings settings;
    private final InstantSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<KeptLog> kept = new TreeSet<>(KeptLog.OLDEST_FIRST);
    private final Map<String, TreeSet<KeptLog>> ofUsers = new HashMap<>();
    private long bytes;
    private int number;
    private boolean listed;

    ClientLogFiles(DataDirectory data, ClientLogSettings settings, InstantSource time) {
        this.directory = data.ownerAlone("logs").resolve("clientlogs");
        this.settings = settings;
        this.time = time;
    }

    /**
     * Keeps a log.
     *
     * @param type how the file's name ends: {@code log} or {@code zip}
     * @param isWanted looks at the file before it is kept
     * @return the file; null where it was not wanted
     * @throws IOException where it can't be written; nothing is left of it then
     */
    @Nullable
    Path keep(String loginId, String type, byte[] content, Predicate<Path> isWanted) throws IOException {
        lock.lock();
        try {
            list();
            String name = name(loginId, type);
            Path unfinished = directory.resolve(name + UNFINISHED);
            Path file = directory.resolve(name);
            try {
                Files.write(unfinished, content);
                if (!isWanted.test(unfinished)) {
                    return null;
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            KeptLog.of(name, content.length).ifPresent(this::add);
            drop(KeptLog.fileNameOf(loginId));
            return file;
        } finally {
            lock.unlock();
        }
    }

    private String name(String loginId, String type) {
        Instant now = time.instant();
        number = (number + 1) % NUMBERS;
        return "%s_%s-%06d.%s".formatted(KeptLog.fileNameOf(loginId), MOMENT.format(now), number, type);
    }

    /** What was kept before this start counts too. */
    private void list() throws IOException {
        Files.createDirectories(directory);
        if (listed) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else if (Files.isRegularFile(file)) {
                    KeptLog.of(name, Files.size(file)).ifPresent(this::add);
                }
            }
        }
        listed = true;
    }

    private void add(KeptLog log) {
        kept.add(log);
        ofUsers.computeIfAbsent(log.user(), user -> new TreeSet<>(KeptLog.OLDEST_FIRST))
                .add(log);
        bytes += log.bytes();
    }

    private void drop(String user) throws IOException {
        TreeSet<KeptLog> own = ofUsers.getOrDefault(user, new TreeSet<>(KeptLog.OLDEST_FIRST));
        long ownBytes = own.stream().mapToLong(KeptLog::bytes).sum();
        while (own.size() > 1
                && (own.size() > settings.filesOfUser()
                        || ownBytes > settings.sizeOfUser().toBytes())) {
            ownBytes -= own.getFirst().bytes();
            delete(own.getFirst());
        }
        while (kept.size() > 1
                && (kept.size() > settings.files() || bytes > settings.size().toBytes())) {
            delete(kept.getFirst());
        }
    }

    private void delete(KeptLog log) throws IOException {
        kept.remove(log);
        TreeSet<KeptLog> own = ofUsers.get(log.user());
        if (own != null) {
            own.remove(log);
            if (own.isEmpty()) {
                ofUsers.remove(log.user());
            }
        }
        bytes -= log.bytes();
        Files.deleteIfExists(directory.resolve(log.name()));
    }
}
