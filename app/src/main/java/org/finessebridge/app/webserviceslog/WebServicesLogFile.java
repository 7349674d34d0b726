package org.finessebridge.app.webserviceslog;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.finessebridge.app.logfile.LogSwitch;
import org.finessebridge.app.logfile.QueuedLog;
import org.springframework.beans.factory.DisposableBean;

/**
 * The log in its files. It is on unless its own logger is OFF, which an operator may say at run time.
 */
final class WebServicesLogFile implements WebServicesLog, DisposableBean {

    /** Of a line without its parameters. */
    private static final int LINE = 128;

    private final QueuedLog queue;
    private final ServerPlace place;
    private final InstantSource time;
    private final LogSwitch on = new LogSwitch("webservices-log", WebServicesLogFile.class);

    WebServicesLogFile(QueuedLog queue, ServerPlace place, InstantSource time) {
        this.queue = queue;
        this.place = place;
        this.time = time;
    }

    @Override
    public boolean isOn() {
        return on.isOn();
    }

    @Override
    public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
        int weight = 0;
        for (LoggedParameter parameter : parameters) {
            weight += 2 * parameter.value().length();
        }
        writeLater(event, text, weight, () -> parameters);
    }

    @Override
    public void writeLater(LoggedEvent event, String text, int weight, Supplier<LoggedParameter[]> parameters) {
        if (isOn()) {
            queue.add(new WebServicesLine(
                    place, time.millis(), Thread.currentThread().getName(), event, text, LINE + weight, parameters));
        }
    }

    @Override
    public void destroy() {
        on.close();
        queue.stop();
    }
}
