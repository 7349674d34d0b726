package org.finessebridge.app.clusterconfig;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/** The other node of the cluster (guide, "ClusterConfig"). */
@JsonRootName("ClusterConfig")
public record ClusterConfig(Node secondaryNode) {

    /** Where it is. */
    public static final String URI = "/finesse/api/ClusterConfig";

    /**
     * A node.
     *
     * @param host empty where there is none
     */
    public record Node(String host) {}

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return URI;
    }
}
