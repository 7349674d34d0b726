/** Time that is measured, as opposed to the time of day. */
@NullMarked
package org.finessebridge.app.time;

import org.jspecify.annotations.NullMarked;
