/** A session: to open, keep and close it, and what it reports of itself. */
@NullMarked
package org.finessebridge.cti.message.session;

import org.jspecify.annotations.NullMarked;
