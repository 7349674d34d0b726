package org.finessebridge.app.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Names the setting of the REST port that is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RestPortFailureAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    RestPortFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            switch (t) {
                case PortInUseException taken -> {
                    return taken(taken.getPort(), t);
                }
                case ConnectorStartFailedException taken -> {
                    return taken(taken.getPort(), t);
                }
                case WebServerException failed -> {
                    return new FailureAnalysis(
                            "REST can't start ("
                                    + IoFailure.ofPort(NestedExceptionUtils.getMostSpecificCause(failed))
                                    + ").",
                            "Correct server.port, server.address or the finesse.http settings.",
                            failed);
                }
                default -> {}
            }
        }
        return null;
    }

    private FailureAnalysis taken(int port, Throwable cause) {
        String plain = environment.getProperty("finesse.http.port", "8080");
        String setting = plain.equals(Integer.toString(port)) ? "finesse.http.port" : "server.port";
        return new FailureAnalysis(
                "Port " + port + " of REST can't be used: another program has it, or it is not" + " allowed.",
                "Stop the other program, or set " + setting + " to a free port.",
                cause);
    }
}
