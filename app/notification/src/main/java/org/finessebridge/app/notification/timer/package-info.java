/** Tasks that a stream runs later, on its event loop. */
@NullMarked
package org.finessebridge.app.notification.timer;

import org.jspecify.annotations.NullMarked;
