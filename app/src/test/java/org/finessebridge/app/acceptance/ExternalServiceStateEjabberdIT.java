package org.finessebridge.app.acceptance;

/** The service's state with ejabberd. */
final class ExternalServiceStateEjabberdIT extends ExternalServiceStateContract {

    ExternalServiceStateEjabberdIT() throws Exception {
        super(new Ejabberd());
    }
}
