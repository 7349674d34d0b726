package org.finessebridge.app.presence;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;

/** The web services' log of a test: its lines, without sequence, time and thread. */
public final class WrittenLines implements WebServicesLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
        lines.add(event.spelling()
                + " "
                + Arrays.stream(parameters)
                        .map(parameter -> "[%s=%s]".formatted(parameter.name(), parameter.value()))
                        .collect(Collectors.joining())
                + ": "
                + text);
    }

    /** What was written since the last call, oldest first. */
    public List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
