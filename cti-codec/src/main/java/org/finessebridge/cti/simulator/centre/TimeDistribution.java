package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something takes, by chance.
 *
 * @param shape how the times are spread
 * @param mean how long it takes on average
 * @param longest no time is longer
 */
public record TimeDistribution(Shape shape, Duration mean, Duration longest) {

    /** How times are spread around their mean. */
    public enum Shape {
        /** Always the mean. */
        CONSTANT,
        /** Anything from zero to twice the mean, equally often. */
        UNIFORM,
        /** Short times often, long times seldom. */
        EXPONENTIAL
    }

    private static final int LONGEST_OF_MEAN = 10;

    public TimeDistribution {
        if (mean.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("nothing takes less than no time");
        }
    }

    /** No time is longer than ten times the mean. */
    public TimeDistribution(Shape shape, Duration mean) {
        this(shape, mean, mean.multipliedBy(LONGEST_OF_MEAN));
    }

    /** The next time, of whole milliseconds. */
    public Duration next(RandomGenerator chance) {
        double factor = switch (shape) {
            case CONSTANT -> 1;
            case UNIFORM -> 2 * chance.nextDouble();
            case EXPONENTIAL -> -Math.log(1 - chance.nextDouble());
        };
        Duration time = Duration.ofMillis(Math.round(mean.toMillis() * factor));
        return time.compareTo(longest) > 0 ? longest : time;
    }
}
