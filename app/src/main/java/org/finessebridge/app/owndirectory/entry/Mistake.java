package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * Something that can't be taken over.
 *
 * @param line of the file; 0 where it is of none
 * @param object {@code User 1001}, {@code Team 5000}; empty for the whole
 * @param reason in words for who wrote it
 */
@JsonRootName("Mistake")
public record Mistake(int line, String object, String reason) {}
