package org.finessebridge.app.acceptance;

/** The service's state with Prosody. */
final class ExternalServiceStateProsodyIT extends ExternalServiceStateContract {

    ExternalServiceStateProsodyIT() throws Exception {
        super(new Prosody());
    }
}
