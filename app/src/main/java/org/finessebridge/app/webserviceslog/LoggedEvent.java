package org.finessebridge.app.webserviceslog;

/** The events of the web services' log, spelled as there. */
public enum LoggedEvent {
    REQUEST_START,
    API_REQUEST,
    REGISTER_API_STATS_OBJECT,
    REQUEST_END,
    MESSAGE_TO_CTI_SERVER,
    MESSAGE_FROM_CTI_SERVER,
    DECODED_MESSAGE_FROM_CTI_SERVER,
    XMPP_PUBLISH_ASYNCHRONOUS,
    PRESENCE_NOTIFICATION_RECIEVED,
    UNSUBSCRIBE_REQUEST_SUCCESS,
    AGENT_PRESENCE_MONITOR,
    PRESENCE_DRIVEN_LOGOUT("PRESENCE DRIVEN LOGOUT");

    private final String spelling;

    LoggedEvent() {
        this.spelling = name();
    }

    LoggedEvent(String spelling) {
        this.spelling = spelling;
    }

    /** As the line has it. */
    public String spelling() {
        return spelling;
    }
}
