package org.finessebridge.app.owndirectory;

import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectorySource;
import org.springframework.stereotype.Component;

/** What the database has of teams and users when the product starts. */
@Component
class OwnDirectorySource implements DirectorySource {

    private final DirectorySnapshot read;

    OwnDirectorySource(DirectoryRows rows) {
        this.read = rows.read();
    }

    @Override
    public DirectorySnapshot read() {
        return read;
    }
}
