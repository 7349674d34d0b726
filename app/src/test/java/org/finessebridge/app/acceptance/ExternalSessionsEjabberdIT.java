package org.finessebridge.app.acceptance;

/** Sessions that the product ends at ejabberd. */
final class ExternalSessionsEjabberdIT extends ExternalSessionsContract {

    ExternalSessionsEjabberdIT() throws Exception {
        super(new Ejabberd());
    }
}
