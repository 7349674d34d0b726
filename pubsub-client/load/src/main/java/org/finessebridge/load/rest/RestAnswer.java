package org.finessebridge.load.rest;

/**
 * What came back.
 *
 * @param status the HTTP status; 0 where the connection ended without an answer
 * @param body the body, or in words why there is none
 */
public record RestAnswer(int status, String body) {

    static RestAnswer none(String reason) {
        return new RestAnswer(0, reason);
    }

    /** In words, for a complaint. */
    public String inWords() {
        return status == 0 ? body : "status " + status + (body.isBlank() ? "" : " " + body.strip());
    }
}
