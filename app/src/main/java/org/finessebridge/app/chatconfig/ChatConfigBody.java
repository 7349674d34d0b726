package org.finessebridge.app.chatconfig;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.host.Host;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "ChatConfig—Set"): the secondary node may be missing. */
@JsonRootName("ChatConfig")
@Example("""
        {"primaryNode":"https://chat.example.com:5280/http-bind/"}""")
record ChatConfigBody(
        @Described(need = Need.ALWAYS) @Nullable String primaryNode,
        @Nullable String secondaryNode) {

    private static final int LONGEST = 1_000;
    private static final String HTTPS = "https://";

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 */
    ChatConfig config() {
        BodyValue primary = BodyValue.parameter("primaryNode", primaryNode);
        BodyValue secondary = BodyValue.parameter("secondaryNode", secondaryNode);
        return new ChatConfig(
                url(primary, primary.text(LONGEST)),
                secondary.optional(LONGEST).isEmpty() ? "" : url(secondary, secondary.text(LONGEST)));
    }

    /** "Valid URL with https protocol." Credentials in it would be shown to every user. */
    private static String url(BodyValue member, String text) {
        if (!text.regionMatches(true, 0, HTTPS, 0, HTTPS.length())
                || Host.ofUrl(text).isEmpty()) {
            throw member.refused("has to be a URL with https and a host");
        }
        return text;
    }
}
