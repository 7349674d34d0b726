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

    /** Of syslog: all that the original was seen to write of these events is informational. */
    private static final int INFORMATIONAL = 6;

    private final String spelling;
    private final String inLine;

    LoggedEvent() {
        this.spelling = name();
        this.inLine = inLine(spelling);
    }

    LoggedEvent(String spelling) {
        this.spelling = spelling;
        this.inLine = inLine(spelling);
    }

    private static String inLine(String spelling) {
        return "-" + INFORMATIONAL + "-" + spelling + ": %";
    }

    /** What is between the thread's name and the parameters: {@code -6-REQUEST_START: %}. */
    String inLine() {
        return inLine;
    }

    /** As the line has it. */
    public String spelling() {
        return spelling;
    }
}
