package org.finessebridge.app.webserviceslog;

/** The log where the settings have none. */
final class NoWebServicesLog implements WebServicesLog {

    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
        // there is none
    }
}
