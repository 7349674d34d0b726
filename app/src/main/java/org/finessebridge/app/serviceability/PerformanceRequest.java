package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the counters (guide, "Finesse Performance API").
 *
 * @param type {@code list} or {@code read}
 * @param service whose counters are listed; both are of one JVM here
 * @param mbean which is read; the guide's prefix {@code openfire//} is taken off
 * @param attribute which of the mbean's
 */
@JsonRootName("performance")
record PerformanceRequest(
        @Nullable String attribute,
        @Nullable String mbean,
        @Nullable String service,
        @Nullable String type) {}
