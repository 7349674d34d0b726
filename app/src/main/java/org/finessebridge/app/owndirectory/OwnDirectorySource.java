package org.finessebridge.app.owndirectory;

import org.finessebridge.app.configuration.ConfigurationWriter;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectorySource;
import org.springframework.stereotype.Component;

/** What the database has of teams and users when the product starts. */
@Component
class OwnDirectorySource implements DirectorySource {

    private final DirectorySnapshot read;

    /**
     * Reads it.
     *
     * @param writer has to be there: what another product changes before the right is taken is read, and later on it
     *     changes nothing
     */
    OwnDirectorySource(DirectoryRows rows, ConfigurationWriter writer) {
        this.read = rows.read();
    }

    @Override
    public DirectorySnapshot read() {
        return read;
    }
}
