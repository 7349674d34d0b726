package org.finessebridge.cti.simulator.centre;

import java.io.IOException;

/**
 * A contact centre's file cannot be used. The message is one line that names the file, the line and
 * column or the path in the file, and what is wrong there.
 */
public final class ContactCentreFileException extends IOException {

    ContactCentreFileException(String message) {
        super(message);
    }
}
