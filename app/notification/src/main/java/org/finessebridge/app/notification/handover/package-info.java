/**
 * Events on their way to their users: who gets what, what is kept for whom, and what becomes of
 * that which a session has not brought to its client.
 */
@NullMarked
package org.finessebridge.app.notification.handover;

import org.jspecify.annotations.NullMarked;
