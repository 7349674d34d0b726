package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.Random;
import org.finessebridge.app.acceptance.CallStormLedger.StormError;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.RandomFaults;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;

/**
 * What goes wrong in a storm, and which errors are true then.
 *
 * @param kind what goes wrong
 * @param seed of the dice
 */
record CallStormFaults(Kind kind, long seed) {

    private static final Duration LATE = Duration.ofMillis(200);

    /** What may go wrong. */
    enum Kind {
        /** Nothing. */
        NOTHING,
        /** The events of calls come in any order that is allowed. */
        ORDER,
        /** The same, and answers and agents' states are late. */
        LATE,
        /** The same, and some answers are lost. */
        LOST,
        /** Events in any order, sessions break, and the peripheral goes offline. */
        BROKEN
    }

    boolean losesOrDelays() {
        return kind == Kind.LATE || kind == Kind.LOST || kind == Kind.BROKEN;
    }

    SimulatorBehaviour behaviour() {
        if (kind == Kind.NOTHING) {
            return SimulatorBehaviour.NORMAL;
        }
        CallEventOrder order = CallEventOrder.atRandom(seed);
        SimulatorBehaviour ordered =
                SimulatorBehaviour.ordering(seed % 2 == 0 ? order.delayingEndOfWork(seed % 4 == 0) : order);
        return switch (kind) {
            case NOTHING, ORDER, BROKEN -> ordered;
            case LATE ->
                ordered.toBuilder()
                        .randomFaults(RandomFaults.reordering(seed, LATE))
                        .answerDelay(seed % 2 == 0 ? Duration.ZERO : LATE)
                        .eventDelay(seed % 3 == 0 ? LATE : Duration.ZERO)
                        .build();
            case LOST ->
                ordered.toBuilder()
                        .randomFaults(RandomFaults.reordering(seed, LATE)
                                .losingAnswers(4)
                                .ignoring(2)
                                .carryingOutLate(5)
                                .withStrangers(10))
                        .build();
        };
    }

    /** Something happens at once. */
    void strike(CallStorm storm, Random random) {
        if (kind != Kind.BROKEN) {
            return;
        }
        if (random.nextInt(3) > 0) {
            storm.note("the session is lost");
            storm.simulator().dropClients().join();
        } else {
            storm.note("the peripheral is offline, and online");
            storm.simulator()
                    .play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null))
                    .join();
            storm.simulator()
                    .play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_ONLINE, null))
                    .join();
        }
        if (random.nextBoolean()) {
            Waiting.until("it serves again", storm::serves);
        }
    }

    /** Whether such an error can come. */
    boolean admits(StormError error) {
        String message = error.message();
        if (message.equals("CF_RESOURCE_OUT_OF_SERVICE") && error.type().equals("Internal Server Error")) {
            return kind == Kind.BROKEN;
        }
        if (message.equals("CF_REQUEST_TIMEOUT_REJECTION")) {
            return kind == Kind.LOST;
        }
        if (!error.isAboutCalls()) {
            return message.startsWith("CF_");
        }
        if (error.type().equals("88049")) { // of UCCX, whose errorData stays the number of the failure
            return error.what().startsWith("SILENT_MONITOR");
        }
        return switch (error.data()) {
            case "13145", "88049" -> error.type().equals(error.data());
            case "20700" -> error.type().equals(isBarge(error) ? "20700" : "Call Operation Failure");
            case "20999" -> error.type().equals(isBarge(error) ? "20999" : "Generic Error");
            // of FAILURE_CONF it is the status, which has the same numbers
            default ->
                error.type().equals(message.equals("CF_GENERIC_OPERATION") ? "Generic Error" : type(error.data()));
        };
    }

    /** The type of an error by the number of its CONTROL_FAILURE_CONF (call flows, 17). */
    private static String type(String number) {
        return switch (number) {
            case "21", "22", "265", "280", "281" -> "Invalid State";
            case "6", "14", "1009" -> "Invalid Destination";
            case "5", "12", "260", "70" -> "Invalid Device";
            case "10", "31", "32", "34", "35", "36", "38", "78" -> "Call Operation Failure";
            default -> "Generic Error";
        };
    }

    private static boolean isBarge(StormError error) {
        return error.what().startsWith("BARGE_CALL");
    }
}
