package org.finessebridge.app.directory;

/** A team as configured. */
public record DirectoryTeam(String id, String name) {}
