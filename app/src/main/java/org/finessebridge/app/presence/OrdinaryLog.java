package org.finessebridge.app.presence;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same lines in the ordinary log, where there is no other. */
final class OrdinaryLog implements WebServicesLog {

    private static final Logger LOG = LoggerFactory.getLogger(OrdinaryLog.class);

    @Override
    public boolean isOn() {
        return LOG.isInfoEnabled();
    }

    @Override
    public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
        String values = Arrays.stream(parameters)
                .map(parameter -> "[" + parameter.name() + "=" + parameter.value() + "]")
                .collect(Collectors.joining());
        LOG.info("{} {}: {}", event.spelling(), values, text);
    }
}
