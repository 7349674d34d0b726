package org.finessebridge.app.webserviceslog;

/** A log that is not written: the settings, or a test, have none. */
public final class NoWebServicesLog implements WebServicesLog {

    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
        // there is none
    }
}
