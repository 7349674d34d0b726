package org.finessebridge.app.systeminfo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The SystemInfo object (guide, "SystemInfo"); members in the order of the alphabet; null ones are left out. */
@JsonRootName("SystemInfo")
public record SystemInfo(
        @Nullable Long ctiHeartbeatInterval,
        @JsonProperty("ctiMMode") @Nullable String ctiMaintenance,
        CtiServers ctiServers,
        @JsonProperty("ctiTimeInMMode") @Nullable Long ctiTimeInMaintenance,
        @Nullable Integer ctiVersion,
        String currentTimestamp,
        String deploymentType,
        @JsonProperty("finesseMMode") @Nullable String finesseMaintenance,
        @JsonProperty("finesseTimeInMMode") @Nullable Long finesseTimeInMaintenance,
        @JsonProperty("lastCTIHeartbeatStatus") String lastCtiHeartbeatStatus,

        @JsonProperty("lastSuccessCTIHeartbeatTime") @Nullable
        Long lastSuccessCtiHeartbeatTime,

        @Nullable String license,
        int peripheralId,
        Node primaryNode,
        @Nullable Node secondaryNode,
        String status,
        String statusReason,
        String systemAuthMode,
        int timezoneOffset,
        String uri,
        String xmppDomain,
        String xmppPubSubDomain) {

    /** The URI, which is the node of the Notification Service too. */
    public static final String URI = "/finesse/api/SystemInfo";

    /** A server of the cluster. */
    public record Node(
            String host,
            @Nullable Integer httpsPort,
            @Nullable Integer xmppPort) {}

    /** The CTI servers, side A first. */
    public record CtiServers(
            @JacksonXmlElementWrapper(useWrapping = false) List<CtiServer> ctiServer) {}

    /**
     * A CTI server.
     *
     * @param connectedDuration the seconds for which its session has been open; -1 where none is
     * @param active whether it serves this product
     */
    public record CtiServer(boolean active, long connectedDuration, String host) {}

    /** What {@code ?timestamponly} answers: clients measure drift and latency with it. */
    @JsonRootName("SystemInfo")
    public record Timestamp(String currentTimestamp) {}
}
