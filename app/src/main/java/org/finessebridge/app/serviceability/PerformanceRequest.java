package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
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
@Example({"""
        {"type":"list"}""", """
        {"type":"read","mbean":"java.lang:type=Threading","attribute":"ThreadCount"}"""})
record PerformanceRequest(
        @Nullable String attribute,
        @Nullable String mbean,
        @Nullable String service,

        @Described(
                values = {"list", "read"},
                need = Need.ALWAYS)
        @Nullable
        String type) {}
