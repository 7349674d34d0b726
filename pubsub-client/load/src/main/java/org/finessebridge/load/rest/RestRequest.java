package org.finessebridge.load.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.load.session.Account;

/**
 * A request, ready to be written.
 *
 * @param method such as PUT
 * @param path with its leading slash
 * @param authorization the header of that name; empty for none
 * @param requestId Finesse's header of that name; empty for none
 * @param contentType of the body
 * @param body empty for none
 */
public record RestRequest(
        String method, String path, String authorization, String requestId, String contentType, String body) {

    /** The header that an account sends with each request (RFC 7617). */
    public static String basic(Account account) {
        String credentials = account.user() + ":" + account.password();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A request of Finesse's REST API with an XML body. */
    public static RestRequest xml(String method, String path, String authorization, String requestId, String body) {
        return new RestRequest(method, path, authorization, requestId, "application/xml", body);
    }

    /** Reads something. */
    public static RestRequest get(String path, String authorization) {
        return new RestRequest("GET", path, authorization, "", "", "");
    }

    /** A request with JSON, of nobody in particular. */
    public static RestRequest json(String method, String path, String body) {
        return new RestRequest(method, path, "", "", "application/json", body);
    }

    /** Without the password that the header has. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
