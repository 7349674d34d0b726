package org.finessebridge.app.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;

/** A failure that nobody foresaw, so that its trace is of use. */
final class UnforeseenFailure extends FailureAnalysis {

    UnforeseenFailure(String description, String action, Throwable cause) {
        super(description, action, cause);
    }
}
