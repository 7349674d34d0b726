package org.finessebridge.app.systemconfig;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;

/** The CTI servers (guide, "SystemConfig"). */
@JsonRootName("SystemConfig")
public record SystemConfig(Cti cti) {

    /** Where it is. */
    public static final String URI = "/finesse/api/SystemConfig";

    /**
     * Sides A and B.
     *
     * @param backupHost empty where there is no side B
     * @param backupPort null where there is no side B
     * @param secure whether TLS is spoken
     */
    public record Cti(
            String host,
            int port,
            String backupHost,
            @Nullable Integer backupPort,
            int peripheralId,
            boolean secure) {}

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return URI;
    }
}
