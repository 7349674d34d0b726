package org.finessebridge.app.systeminfo;

import com.fasterxml.jackson.annotation.JsonRootName;

/** The SystemInfo object (guide, "SystemInfo"); members in the order of the alphabet. */
@JsonRootName("SystemInfo")
public record SystemInfo(
        String currentTimestamp,
        String deploymentType,
        int peripheralId,
        Node primaryNode,
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
    public record Node(String host) {}

    /** What {@code ?timestamponly} answers: clients measure drift and latency with it. */
    @JsonRootName("SystemInfo")
    public record Timestamp(String currentTimestamp) {}
}
