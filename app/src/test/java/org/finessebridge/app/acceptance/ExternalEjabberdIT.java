package org.finessebridge.app.acceptance;

/** The external mode with ejabberd. */
final class ExternalEjabberdIT extends ExternalModeContract {

    ExternalEjabberdIT() throws Exception {
        super(new Ejabberd());
    }
}
