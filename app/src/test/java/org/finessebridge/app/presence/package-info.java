/** Agents without a client, in time that a test moves. */
@NullMarked
package org.finessebridge.app.presence;

import org.jspecify.annotations.NullMarked;
