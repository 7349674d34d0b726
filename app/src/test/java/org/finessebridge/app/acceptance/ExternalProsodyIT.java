package org.finessebridge.app.acceptance;

/** The external mode with Prosody. */
final class ExternalProsodyIT extends ExternalModeContract {

    ExternalProsodyIT() throws Exception {
        super(new Prosody());
    }
}
