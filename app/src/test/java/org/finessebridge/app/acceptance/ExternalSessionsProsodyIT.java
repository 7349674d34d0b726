package org.finessebridge.app.acceptance;

/** Sessions that the product ends at Prosody. */
final class ExternalSessionsProsodyIT extends ExternalSessionsContract {

    ExternalSessionsProsodyIT() throws Exception {
        super(new Prosody());
    }
}
