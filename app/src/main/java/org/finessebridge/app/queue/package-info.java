/**
 * {@code /finesse/api/Queue}: the queues that agents serve, with their statistics (Finesse Web
 * Services Developer Guide, "Queue").
 */
@NullMarked
package org.finessebridge.app.queue;

import org.jspecify.annotations.NullMarked;
