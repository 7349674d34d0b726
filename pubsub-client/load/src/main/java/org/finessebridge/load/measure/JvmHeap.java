package org.finessebridge.load.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of a server that is a JVM, by its {@code jcmd}.
 *
 * @param pid the server's process
 */
public record JvmHeap(long pid) {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern GENERATION =
            Pattern.compile("(?im)^\\s*(?:garbage-first heap|def ?new generation|tenured generation|DefNew|"
                    + "Tenured|PSYoungGen|ParOldGen|ZHeap|Shenandoah)\\b.*?"
                    + "\\bused (\\d+)([KMG])");

    /**
     * Collects garbage, and tells what is left.
     *
     * @return KiB of live objects
     * @throws IOException when the JVM does not answer
     */
    public long liveAfterCollection() throws IOException {
        jcmd("GC.run");
        return parse(jcmd("GC.heap_info"));
    }

    static long parse(String heapInfo) throws IOException {
        Matcher found = GENERATION.matcher(heapInfo);
        long used = 0;
        while (found.find()) {
            long number = Long.parseLong(found.group(1));
            used += switch (found.group(2)) {
                case "G" -> number << 20;
                case "M" -> number << 10;
                default -> number;
            };
        }
        if (used == 0) {
            throw new IOException("jcmd GC.heap_info says nothing that is known: " + heapInfo);
        }
        return used;
    }

    private String jcmd(String command) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("jcmd " + command + " does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("jcmd " + command + ": " + said.strip());
        }
        return said;
    }
}
