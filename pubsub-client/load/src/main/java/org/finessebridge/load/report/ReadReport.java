package org.finessebridge.load.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How fast a resource was read.
 *
 * @param resource its name
 * @param bytes of an answer's body, on average
 * @param product of the product
 * @param bare of a bare controller with as many bytes; null when it is not measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadReport(
        String resource,
        int bytes,
        Reading product,
        @Nullable Reading bare) {

    /**
     * The median of the rounds.
     *
     * @param perSecond requests that were answered
     * @param cpuMicros of the server, each; null when it is not measured
     * @param latency from a request to its answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(double perSecond, @Nullable Double cpuMicros, LatencyReport latency) {}

    /** The product's rate by the bare controller's; null when that is not measured. */
    public @Nullable Double rateRatio() {
        return bare == null ? null : product.perSecond() / bare.perSecond();
    }

    /** The bare controller's CPU by the product's: how many requests the product answers in the time of one. */
    public @Nullable Double cpuRatio() {
        return bare == null || bare.cpuMicros() == null || product.cpuMicros() == null
                ? null
                : bare.cpuMicros() / product.cpuMicros();
    }
}
