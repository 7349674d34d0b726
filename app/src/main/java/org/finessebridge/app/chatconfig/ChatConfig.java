package org.finessebridge.app.chatconfig;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * Where desktops find the servers of their chat (guide, "ChatConfig").
 *
 * @param primaryNode the URL of the first; empty for none
 * @param secondaryNode the URL of the second; empty for none
 */
@JsonRootName("ChatConfig")
public record ChatConfig(String primaryNode, String secondaryNode) {

    /** Where it is. */
    public static final String URI = "/finesse/api/ChatConfig";

    static final ChatConfig NONE = new ChatConfig("", "");

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return URI;
    }
}
