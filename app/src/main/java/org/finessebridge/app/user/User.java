package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The User object (guide, "User"); null members are left out. */
@JsonRootName("User")
public record User(
        @Nullable String activeDeviceId,
        String dialogs,
        String extension,
        String firstName,
        String lastName,
        String loginId,
        String loginName,
        int mediaType,
        @Nullable MobileAgent mobileAgent,
        String pendingState,
        @Nullable String reasonCodeId,
        @JsonProperty("ReasonCode") @Nullable Reason reasonCode,
        Roles roles,
        Settings settings,
        @Nullable Integer skillTargetId,
        String state,
        String stateChangeTime,
        String teamId,
        String teamName,
        @Nullable Teams teams,
        String uri,
        @Nullable Long wrapUpTimer) {

    /** The roles: {@code Agent}, {@code Supervisor}. */
    public record Roles(
            @JacksonXmlElementWrapper(useWrapping = false) List<String> role) {}

    /** The reason code of the state, with its id beside what the ReasonCode object has. */
    public record Reason(
            String category, int code, boolean forAll, String id, String label, boolean systemCode, String uri) {

        static Reason of(ReasonCode code) {
            return new Reason(
                    code.category().name(),
                    code.code(),
                    code.forAll(),
                    String.valueOf(code.id()),
                    code.label(),
                    code.systemCode(),
                    code.uri());
        }
    }

    /** Whether the user may choose among several phones, and what follows calls: wrap-up or not. */
    public record Settings(
            @Nullable String deviceSelection,
            String wrapUpOnIncoming,
            @Nullable String wrapUpOnOutgoing) {}

    /** The teams that a supervisor supervises. */
    public record Teams(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Team")
            List<Team> team) {

        /** A supervised team. */
        public record Team(String id, String name, String uri) {}
    }

    /** The URI of a user, which is the user's node in the Notification Service too. */
    public static String uri(String loginId) {
        return "/finesse/api/User/" + loginId;
    }

    /** The URI of a user's dialogs, which is their node too. */
    public static String dialogsUri(String loginId) {
        return uri(loginId) + "/Dialogs";
    }

    /** The URI of a user's client log, and the node by which a desktop is asked for it. */
    public static String clientLogUri(String loginId) {
        return uri(loginId) + "/ClientLog";
    }
}
