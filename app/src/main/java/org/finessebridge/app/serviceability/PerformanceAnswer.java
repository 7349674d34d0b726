package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * The counters that were asked for.
 *
 * @param request as it came
 * @param timestamp when, in seconds since 1970
 * @param value a number, a text, or an object of them
 */
@JsonRootName("performance")
record PerformanceAnswer(PerformanceRequest request, int status, long timestamp, Object value) {}
