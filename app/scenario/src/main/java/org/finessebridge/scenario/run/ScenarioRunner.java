package org.finessebridge.scenario.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.scenario.client.ControlApi;
import org.finessebridge.scenario.client.EventStream;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.client.Inbox;
import org.finessebridge.scenario.client.ProductAddress;
import org.finessebridge.scenario.client.ProductRest;
import org.finessebridge.scenario.plan.CastMember;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.plan.Step;
import org.finessebridge.scenario.plan.Times;
import org.finessebridge.scenario.plan.Verb;
import org.finessebridge.scenario.report.RunProtocol;
import org.finessebridge.scenario.report.ScenarioOutcome;
import org.finessebridge.scenario.report.ScenarioOutcome.Verdict;
import org.jspecify.annotations.Nullable;

/** Plays scenarios against a product, one at a time. */
public final class ScenarioRunner {

    private final ProductAddress product;
    private final Duration usualWithin;
    private final LongSupplier nanos;

    /**
     * @param usualWithin how long a step may take where neither it nor its file says so
     * @param nanos a clock that only goes forward
     */
    public ScenarioRunner(ProductAddress product, Duration usualWithin, LongSupplier nanos) {
        this.product = product;
        this.usualWithin = usualWithin;
        this.nanos = nanos;
    }

    /**
     * Plays a scenario to its end, and cleans up.
     *
     * @param lines gets the protocol as it grows, on this thread
     * @throws InterruptedException where somebody ends the run; it is cleaned up all the same
     */
    public ScenarioOutcome run(Scenario scenario, Consumer<String> lines) throws InterruptedException {
        RunProtocol protocol = new RunProtocol(nanos, lines);
        protocol.now("%s: %s".formatted(scenario.name(), scenario.title()));
        try (ProductRest rest = new ProductRest(product);
                ControlApi control = new ControlApi(product)) {
            Stage stage = new Stage(scenario, rest, control, protocol, usualWithin);
            Polling polling = new Polling(nanos);
            Agreement agreement = new Agreement(stage, new Requests(stage), polling);
            Ending ending = new Ending(Verdict.ERROR, "it was ended");
            try {
                ending = play(scenario, stage, polling, agreement);
            } catch (RuntimeException e) { // the others are to be played, and the report to be written
                ending = notPlayed(stage, defect(e));
            } finally {
                boolean interrupted = Thread.interrupted();
                try {
                    cleanUp(stage, agreement, polling);
                } finally {
                    stage.desks().forEach(desk -> close(stage, desk));
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
            protocol.now(ending.verdict().name());
            return new ScenarioOutcome(
                    scenario.name(),
                    scenario.title(),
                    Duration.ofNanos(protocol.lasted()),
                    ending.verdict(),
                    ending.reason(),
                    protocol.lines());
        }
    }

    /** How the run has ended is known by then: what fails now is told, and the others are to be played. */
    private static void cleanUp(Stage stage, Agreement agreement, Polling polling) throws InterruptedException {
        try {
            new CleanUp(stage, agreement, polling).run();
        } catch (RuntimeException e) {
            ("clean-up: " + defect(e)).lines().forEach(stage.protocol()::now);
        }
    }

    private static void close(Stage stage, Desk desk) {
        try {
            desk.close();
        } catch (RuntimeException e) {
            ("clean-up: " + defect(e)).lines().forEach(stage.protocol()::now);
        }
    }

    private record Ending(Verdict verdict, @Nullable String reason) {}

    private Ending play(Scenario scenario, Stage stage, Polling polling, Agreement agreement)
            throws InterruptedException {
        try {
            connect(scenario, stage);
        } catch (IOException e) {
            return notPlayed(stage, String.valueOf(e.getMessage()));
        }
        Requests requests = new Requests(stage);
        List<String> disturbances = new Disturbances(stage, requests).find();
        disturbances.forEach(one -> stage.protocol().now("note: " + one));
        stage.played().begin();
        String failure = failure(scenario, stage, requests, polling, agreement);
        if (failure == null) {
            return new Ending(Verdict.PASSED, null);
        }
        StringBuilder reason = new StringBuilder(failure);
        disturbances.forEach(one -> reason.append("\n  when it began, ").append(one));
        List<String> lines = reason.toString().lines().toList();
        stage.protocol().now("FAILED at " + lines.getFirst());
        lines.stream().skip(1).forEach(stage.protocol()::more);
        return new Ending(Verdict.FAILED, reason.toString());
    }

    /** What failed, in lines; null where nothing did. */
    private @Nullable String failure(
            Scenario scenario, Stage stage, Requests requests, Polling polling, Agreement agreement)
            throws InterruptedException {
        AgentSteps agents = new AgentSteps(stage, requests);
        CentreSteps centre = new CentreSteps(stage, polling);
        ExpectationSteps expectations = new ExpectationSteps(stage);
        for (Step step : scenario.steps()) {
            stage.protocol().now(step.inWords());
            try {
                boolean taken = agents.take(step)
                        || expectations.take(step)
                        || centre.take(step)
                        || agreement.take(step)
                        || pause(step);
                if (!taken) {
                    throw new IllegalStateException("nobody takes " + step.verb());
                }
            } catch (StepFailedException e) {
                return at(step) + "\n" + e.getMessage();
            } catch (IOException e) {
                return "%s\n  came instead: %s".formatted(at(step), e.getMessage());
            }
        }
        return doubledAnswer(stage);
    }

    private static String at(Step step) {
        return "line %d, %s".formatted(step.line(), step.inWords());
    }

    private static Ending notPlayed(Stage stage, String reason) {
        reason.lines().forEach(stage.protocol()::now);
        return new Ending(Verdict.ERROR, reason);
    }

    private static String defect(RuntimeException e) {
        return Stream.concat(
                        Stream.of("a defect of what plays scenarios: " + e),
                        Arrays.stream(e.getStackTrace()).map(at -> "    at " + at))
                .collect(Collectors.joining("\n"));
    }

    private void connect(Scenario scenario, Stage stage) throws IOException, InterruptedException {
        String domain = stage.rest().systemInfo("xmppDomain");
        for (CastMember member : scenario.cast().values()) {
            if (member.role().isUser()) {
                ProductRest.Login login = new ProductRest.Login(member.id(), member.password());
                Inbox inbox = new Inbox();
                stage.add(new Desk(member, login, inbox, EventStream.open(product, domain, login, nanos, inbox)));
            }
        }
    }

    private boolean pause(Step step) throws InterruptedException {
        if (step.verb() != Verb.WAIT) {
            return false;
        }
        long end = nanos.getAsLong() + Times.of(step.word("time")).toNanos();
        for (long left = end - nanos.getAsLong(); left > 0; left = end - nanos.getAsLong()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    /** Every request has one answer: a second one is a fault, whenever it came. */
    private static @Nullable String doubledAnswer(Stage stage) {
        for (Desk desk : stage.desks()) {
            for (String requestId : desk.accepted()) {
                List<HeardUpdate> answers = desk.inbox().all().stream()
                        .filter(update -> update.requestId().equals(requestId))
                        .toList();
                if (answers.size() > 1) {
                    return "the end\n  expected: one answer to each request of %s\n  came instead: %d answers to one, %s and %s"
                            .formatted(
                                    desk.member().name(),
                                    answers.size(),
                                    stage.inWords(answers.get(0)),
                                    stage.inWords(answers.get(1)));
                }
            }
        }
        return null;
    }
}
