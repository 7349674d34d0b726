package org.finessebridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {

    private int ended;
    private final MemoryWatch watch = new MemoryWatch(() -> ended++);

    @Test
    void aFullHeapEndsTheProcessHoweverItIsWrapped() {
        watch.look(new OutOfMemoryError("Java heap space"));
        watch.look(
                new IllegalStateException(new ExecutionException(new OutOfMemoryError("GC overhead limit exceeded"))));

        assertThat(ended).isEqualTo(2);
    }

    @Test
    void nothingElseDoes() {
        watch.look(null);
        watch.look(new IOException("Java heap space"));
        watch.look(new OutOfMemoryError("Cannot reserve 8192 bytes of direct buffer memory"));
        watch.look(new OutOfMemoryError("unable to create native thread"));

        assertThat(ended).isZero();
    }
}
