package org.finessebridge.app.backup;

import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * A copy of the database.
 *
 * @param file where it is, on the product's machine
 * @param bytes how large it is
 */
@JsonRootName("DatabaseBackup")
record DatabaseBackup(String file, long bytes) {}
