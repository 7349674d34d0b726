package org.finessebridge.app.notification.transport;

import org.jspecify.annotations.Nullable;

/**
 * What a client's stream header says. The address is not checked: clients name the parent domain,
 * or nothing, and get the service all the same.
 *
 * @param to the address as sent
 */
public record StreamHeader(@Nullable String to) {}
