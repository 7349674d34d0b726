package org.finessebridge.app.backup;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators copy the database. The original's is copied with its virtual machine. */
@RestController
class BackupController {

    private final Backups backups;

    BackupController(Backups backups) {
        this.backups = backups;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping("/finesse/api/DatabaseBackup")
    DatabaseBackup create() {
        return backups.create();
    }
}
