package org.finessebridge.app.webserviceslog;

/**
 * What stands in brackets in a line.
 *
 * @param value as it is; the log escapes what would break its lines
 */
public record LoggedParameter(String name, String value) {}
