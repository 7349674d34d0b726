/**
 * Presence-driven logout: agents whose last client has gone are logged out after a while, unless one comes back, and
 * unless the product itself could not hear it.
 */
@NullMarked
package org.finessebridge.app.presence;

import org.jspecify.annotations.NullMarked;
