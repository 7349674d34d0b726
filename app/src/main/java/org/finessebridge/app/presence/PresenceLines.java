package org.finessebridge.app.presence;

import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;

/** The lines of the web services' log about clients that come and go. */
final class PresenceLines {

    private final WebServicesLog log;

    PresenceLines(WebServicesLog log) {
        this.log = log;
    }

    /** Presence was heard; any thread. */
    void heard(String fullJid, String type) {
        log.write(
                LoggedEvent.PRESENCE_NOTIFICATION_RECIEVED,
                "Finesse received a presence notification",
                new LoggedParameter("FROM JID", fullJid),
                new LoggedParameter("PRESENCE_TYPE", type));
    }

    void added(String loginId) {
        monitor("Adding agent %s into the expiry hash.".formatted(loginId));
    }

    void expired(String loginId) {
        monitor("[Expired] Removed agent from cache " + loginId);
    }

    void returned(String loginId) {
        monitor("[Available] Removed agent from cache " + loginId);
    }

    void logsOut(String loginId) {
        log.write(
                LoggedEvent.PRESENCE_DRIVEN_LOGOUT,
                "Performing CTI Logout on basis of the agents unavailable presence",
                new LoggedParameter("agent_id", loginId));
    }

    private void monitor(String message) {
        log.write(LoggedEvent.AGENT_PRESENCE_MONITOR, "", new LoggedParameter("message_string", message));
    }
}
