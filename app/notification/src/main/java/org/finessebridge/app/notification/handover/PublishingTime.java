package org.finessebridge.app.notification.handover;

import java.time.Instant;

/**
 * When something was published.
 *
 * @param order {@link System#nanoTime}, or a little more: no two publications have the same
 * @param instant as XEP-0203 tells it
 */
public record PublishingTime(long order, Instant instant) {}
