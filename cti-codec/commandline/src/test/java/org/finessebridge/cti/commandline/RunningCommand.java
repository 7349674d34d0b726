package org.finessebridge.cti.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command that runs within this process until it is stopped. */
final class RunningCommand implements AutoCloseable {

    private final Lines lines = new Lines();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;

    private RunningCommand(Map<String, String> environment, String... arguments) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                lines,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Run.CLOCK);
        thread = Thread.ofPlatform().start(() -> code.complete(CtiCommand.run(terminal, arguments)));
    }

    static RunningCommand start(String... arguments) {
        return new RunningCommand(Map.of(), arguments);
    }

    static RunningCommand start(Map<String, String> environment, String... arguments) {
        return new RunningCommand(environment, arguments);
    }

    /** The next line of standard output that has a text in it; those before are passed over. */
    String next(String text) throws InterruptedException {
        while (true) {
            String line = lines.written.poll(60, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line with '" + text + "'; standard error: " + err());
            }
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** Whether a line with a text comes within a moment; those before are passed over. */
    boolean hears(String text) throws InterruptedException {
        String line = lines.written.poll(100, TimeUnit.MILLISECONDS);
        while (line != null && !line.contains(text)) {
            line = lines.written.poll(100, TimeUnit.MILLISECONDS);
        }
        return line != null;
    }

    /** Nobody reads on, although somebody will. */
    void blockOutput() {
        lines.open = new CountDownLatch(1);
    }

    /** Reads on. */
    void unblockOutput() {
        lines.open.countDown();
    }

    /** Standard output is a pipe whose reader is gone. */
    void breakPipe() {
        lines.isBroken = true;
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Stops it as Ctrl-C does. */
    int stop() throws Exception {
        thread.interrupt();
        return code();
    }

    /** Its exit code, when it has ended. */
    int code() throws Exception {
        return code.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        unblockOutput();
        thread.interrupt();
        code.completeOnTimeout(-1, 60, TimeUnit.SECONDS).join();
    }

    /** Standard output, by lines. */
    private static final class Lines extends OutputStream {

        private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private volatile CountDownLatch open = new CountDownLatch(0);
        private volatile boolean isBroken;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte @Nullable [] bytes, int from, int length) throws IOException {
            if (isBroken) {
                throw new IOException("Broken pipe");
            }
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            for (int i = from; bytes != null && i < from + length; i++) {
                if (bytes[i] == '\n') {
                    written.add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(bytes[i]);
                }
            }
        }
    }
}
