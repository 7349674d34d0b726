package org.finessebridge.app.apierror;

import java.util.Arrays;

/**
 * The kinds of refusal with their HTTP status and their exact names (Finesse Web Services Developer
 * Guide, "User API Errors" and "Cisco Finesse API Errors").
 */
public enum ErrorType {
    BAD_REQUEST(400, "Bad Request"),
    PARAMETER_MISSING(400, "Parameter Missing"),
    INVALID_INPUT(400, "Invalid Input"),
    INVALID_STATE(400, "Invalid State"),
    INVALID_DESTINATION(400, "Invalid Destination"),
    /** Of configuration: a duplicate, or what an object that is not there is needed for. */
    FINESSE_API_ERROR(400, "Finesse API Error"),
    /** Of configuration: an object that something else still needs. */
    IN_USE(400, "In Use"),
    /** Of configuration: there are as many as there may be. */
    MAXIMUM_EXCEEDED(400, "Maximum Exceeded"),
    /** There is as much of it as there may be, as of messages to a team. */
    SYSTEM_RESOURCE_LIMIT_EXCEEDED(400, "System Resource Limit Exceeded"),
    /** Of client logs: it could not be stored. */
    OPERATION_FAILURE(400, "Operation Failure"),
    AUTHORIZATION_FAILURE(401, "Authorization Failure"),
    /** Of the list of users alone. */
    UNAUTHORIZED(401, "Unauthorized"),
    INVALID_AUTHORIZATION_USER(401, "Invalid Authorization User Specified"),
    INVALID_SUPERVISOR(401, "Invalid Supervisor"),
    /** The state does not allow it at all, as DTMF on a held call. */
    STATE_NOT_SUPPORTED(401, "Invalid State"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not Found"),
    USER_NOT_FOUND(404, "User Not Found"),
    /** Of what only calls of a campaign know. */
    DIALOG_NOT_FOUND(404, "Dialog Not Found"),
    TEAM_ID_NOT_FOUND(404, "TeamId Not Found"),
    /** Of the assignments to a team that is not there. */
    TEAM_ASSIGNMENT_INVALID_TEAM(404, "finesse.api.team.team_assignment_invalid_team"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    /** What a client has read, and names in {@code If-Match}, is not so any more. */
    PRECONDITION_FAILED(412, "Precondition Failed"),
    RANGE_NOT_SATISFIABLE(416, "Invalid Range Specified"),
    REQUEST_ENTITY_TOO_LARGE(413, "Request Entity Too Large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
    INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
    NOT_IMPLEMENTED(501, "Not Implemented"),
    SERVICE_UNAVAILABLE(503, "Service Unavailable");

    private final int status;
    private final String wireName;

    ErrorType(int status, String wireName) {
        this.status = status;
        this.wireName = wireName;
    }

    /** The kind that fits an HTTP status that something else has chosen. */
    static ErrorType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR);
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The text of {@code <ErrorType>}. */
    public String wireName() {
        return wireName;
    }
}
