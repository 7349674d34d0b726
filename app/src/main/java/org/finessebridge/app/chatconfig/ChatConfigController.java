package org.finessebridge.app.chatconfig;

import java.io.IOException;
import java.util.Objects;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.NamedDocuments;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where desktop chat is: for every desktop to read, for administrators to set (guide, "ChatConfig APIs"). */
@RestController
class ChatConfigController {

    private static final String NAME = "default";

    private final NamedDocuments<ChatConfig> kept;

    ChatConfigController(JdbcClient database, ConfigurationStore store) {
        this.kept = new NamedDocuments<>("ChatConfig", database, DocumentKind.CHAT_CONFIG, ChatConfig.class, store);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping(ChatConfig.URI)
    ChatConfig get() {
        return Objects.requireNonNullElse(kept.find(NAME), ChatConfig.NONE);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(ChatConfig.URI)
    void set(Body<ChatConfigBody> body, @AuthenticationPrincipal SignedInUser caller) throws IOException {
        kept.put(caller.loginId(), ChatConfig.URI, NAME, body.read().config());
    }
}
