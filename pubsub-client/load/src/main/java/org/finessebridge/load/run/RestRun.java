package org.finessebridge.load.run;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.finessebridge.load.measure.ProcessTree;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.report.LatencyReport;
import org.finessebridge.load.report.ReadReport;
import org.finessebridge.load.report.RestReport;
import org.finessebridge.load.rest.ClosedLoop;
import org.finessebridge.load.rest.RestClient;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.settings.ReadResource;
import org.finessebridge.load.settings.RestOptions;
import org.finessebridge.load.transport.EventLoops;
import org.jspecify.annotations.Nullable;

/** Reads by REST as fast as the server answers, and the same number of bytes from a bare controller in turns. */
public final class RestRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TLS = "https";

    private final RestOptions options;
    private final Consumer<String> progress;
    private final EventLoops loops;
    private final Complaints complaints = new Complaints();

    /** A server, and its process, where that is measured. */
    private record Target(
            List<RestClient> clients, @Nullable ProcessTree process) {}

    /** What one measurement found. */
    private record Round(double perSecond, double cpuSeconds, Histogram micros, double bytes) {}

    /**
     * Prepares a run.
     *
     * @param progress hears, in a line each, what is being done
     */
    public RestRun(RestOptions options, Consumer<String> progress) throws IOException {
        this.options = options;
        this.progress = progress;
        this.loops = EventLoops.start(options.eventLoops(), options.insecure(), PATIENCE);
    }

    /** How the program is to end, after {@link #run}. */
    public LoadExitCode outcome() {
        return complaints.outcome();
    }

    /** Reads all resources. */
    public RestReport run(String label) throws InterruptedException {
        List<EventLoop> threads = new ArrayList<>();
        for (int i = 0; i < options.eventLoops(); i++) {
            threads.add(loops.next());
        }
        Target product = target(threads, options.url(), options.pid());
        URI bareUrl = options.bareUrl();
        Target bare = bareUrl == null ? null : target(threads, bareUrl, options.barePid());
        List<ReadReport> reports = new ArrayList<>();
        for (ReadResource resource : options.resources()) {
            reports.add(read(threads, resource, product, bare));
        }
        return new RestReport(label, options.url().toString(), options.connections(), reports, complaints.inWords());
    }

    private Target target(List<EventLoop> threads, URI url, long pid) {
        ProcessTree process = pid == 0 ? null : new ProcessTree(pid);
        if (process != null && !process.isAlive()) {
            throw new LoadFailure(LoadExitCode.USAGE, "there is no process " + pid);
        }
        return new Target(
                threads.stream()
                        .map(loop ->
                                new RestClient(loops, loop, url.getHost(), url.getPort(), TLS.equals(url.getScheme())))
                        .toList(),
                process);
    }

    private ReadReport read(List<EventLoop> threads, ReadResource resource, Target product, @Nullable Target bare)
            throws InterruptedException {
        IntFunction<RestRequest> requests = connection -> RestRequest.get(
                options.path(resource, connection), RestRequest.basic(options.reader(resource, connection)));
        progress.accept(resource + ": warm-up");
        Round first = measure(threads, product, requests, options.warmUp());
        IntFunction<RestRequest> constants = connection -> RestRequest.get("/bare?bytes=" + (int) first.bytes(), "");
        if (bare != null) {
            measure(threads, bare, constants, options.warmUp());
        }
        List<Round> ofProduct = new ArrayList<>();
        List<Round> ofBare = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            progress.accept(resource + ": round " + round + " of " + options.rounds());
            ofProduct.add(measure(threads, product, requests, options.measurement()));
            if (bare != null) {
                ofBare.add(measure(threads, bare, constants, options.measurement()));
            }
        }
        Round product50 = median(ofProduct);
        Round bare50 = bare == null ? null : median(ofBare);
        return new ReadReport(
                resource.name(),
                (int) first.bytes(),
                reading(product50, product.process()),
                bare50 == null || bare == null ? null : reading(bare50, bare.process()));
    }

    private static ReadReport.Reading reading(Round round, @Nullable ProcessTree process) {
        long requests = round.micros().getTotalCount();
        return new ReadReport.Reading(
                round.perSecond(),
                process == null || requests == 0 ? null : round.cpuSeconds() * 1e6 / requests,
                LatencyReport.of(round.micros()));
    }

    private static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private Round measure(List<EventLoop> threads, Target target, IntFunction<RestRequest> requests, Duration time)
            throws InterruptedException {
        long cpu = target.process() == null ? 0 : target.process().cpuMillis();
        long begun = System.nanoTime();
        List<CompletableFuture<ClosedLoop>> running = new ArrayList<>();
        int each = Math.max(1, options.connections() / threads.size());
        for (int i = 0; i < threads.size(); i++) {
            int offset = i * each;
            running.add(ClosedLoop.run(
                    target.clients().get(i),
                    threads.get(i),
                    each,
                    connection -> requests.apply(offset + connection),
                    begun + time.toNanos()));
        }
        Histogram micros = new Histogram(60_000_000L, 3);
        long bytes = 0;
        for (CompletableFuture<ClosedLoop> one : running) {
            ClosedLoop ended = Patience.await(LoadExitCode.BROKEN, "answers", one, time.plus(PATIENCE));
            micros.add(ended.micros());
            bytes += ended.bytes();
            if (ended.failedCount() > 0) {
                complaints.add(
                        LoadExitCode.EVENTS,
                        "%,d requests were not answered with 200: %s"
                                .formatted(ended.failedCount(), ended.firstFailure()));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long used = target.process() == null ? 0 : target.process().cpuMillis() - cpu;
        long count = micros.getTotalCount();
        return new Round(count / seconds, used / 1e3, micros, count == 0 ? 0 : (double) bytes / count);
    }

    @Override
    public void close() {
        loops.close();
    }
}
