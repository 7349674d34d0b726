package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * A clock that is set back by an hour must not stop a time-out for an hour: the client's classes
 * know no time of day. {@link EventLoopTimer} alone reads a clock, one that only runs forward.
 */
class MonotonicTimeTest {

    private static final List<String> TIMES_OF_DAY = List.of(
            "java/time/Instant",
            "java/time/InstantSource",
            "java/time/Clock",
            "java/time/LocalDateTime",
            "java/time/OffsetDateTime",
            "java/time/ZonedDateTime",
            "java/util/Date",
            "java/util/Calendar");

    @Test
    void theClientKnowsNoTimeOfDay() throws Exception {
        URI classes = CtiClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path folder = Path.of(classes).resolve(CtiClient.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            List<ClassModel> models = files.map(MonotonicTimeTest::parse).toList();
            assertThat(models).hasSizeGreaterThan(30);
            assertThat(models.stream().filter(MonotonicTimeTest::knowsTheTimeOfDay))
                    .extracting(model -> model.thisClass().asInternalName())
                    .isEmpty();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean knowsTheTimeOfDay(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false).anyMatch(MonotonicTimeTest::isTimeOfDay);
    }

    private static boolean isTimeOfDay(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> TIMES_OF_DAY.contains(type.asInternalName());
            case MemberRefEntry member -> member.name().equalsString("currentTimeMillis");
            default -> false;
        };
    }
}
