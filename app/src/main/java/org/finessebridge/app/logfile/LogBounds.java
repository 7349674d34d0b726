package org.finessebridge.app.logfile;

import org.springframework.util.unit.DataSize;

/**
 * How much of a log is kept.
 *
 * @param file a file that is as large gets a successor
 * @param days how long old ones are kept
 * @param total most of all files, compressed as they are
 */
public record LogBounds(DataSize file, int days, DataSize total) {}
